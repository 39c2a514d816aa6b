import autocannon from 'autocannon';

/** Requests a second, and milliseconds to the answer. */
export interface Speed {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

const CONNECTIONS = 50;

/** Asks addresses of one host in turn on 50 connections. Throws when any answer is refused. */
export async function speedOf(
  urls: readonly string[],
  asked: { headers?: Record<string, string>; body?: string | undefined },
  seconds: number,
): Promise<Speed> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const run = autocannon(
      {
        url: urls[0] ?? '',
        requests: urls.map((url) => ({ path: url.slice(new URL(url).origin.length) })),
        connections: CONNECTIONS,
        duration: seconds,
        headers: asked.headers ?? { accept: 'text/html' },
        ...(asked.body && { method: 'POST', body: asked.body }),
      },
      (cause, measured) => (cause ? fail(cause) : done(measured)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${urls[0]}: ${result.non2xx} refused, ${result.errors} broken`);
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(result.requests.average), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
