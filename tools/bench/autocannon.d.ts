declare module 'autocannon' {
  namespace autocannon {
    interface Options {
      url: string;
      requests?: { path: string }[];
      connections: number;
      /** Seconds. */
      duration: number;
      headers: Record<string, string>;
      method?: 'POST';
      body?: string;
    }
    interface Result {
      requests: { average: number };
      non2xx: number;
      errors: number;
    }
    interface Run {
      on(
        event: 'response',
        listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
      ): void;
    }
  }
  function autocannon(
    options: autocannon.Options,
    done: (cause: Error | null, result: autocannon.Result) => void,
  ): autocannon.Run;
  export default autocannon;
}
