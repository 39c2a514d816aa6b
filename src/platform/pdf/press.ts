import { error } from './errors.ts';
import type { RenderRequest } from './render-worker.ts';
import { WorkerDied, type WorkerProcess } from './worker-process.ts';

export type PressOptions = {
  readonly start: () => WorkerProcess;
  /** Documents after which the worker is replaced. */
  readonly recycleAfter: number;
  readonly timeoutMs: number;
};

/** One place where documents are made, one after another, whatever happens to the process that makes them. */
export type Press = {
  print(request: RenderRequest): Promise<Uint8Array>;
  ready(): Promise<void>;
  pid(): number | undefined;
  stop(): Promise<void>;
};

const MAX_ATTEMPTS = 2;

/** A dead worker is replaced and the document tried once more; a spent one goes on until its successor has warmed up. */
export function createPress({ start, recycleAfter, timeoutMs }: PressOptions): Press {
  let worker: WorkerProcess | undefined;
  let successor: WorkerProcess | undefined;
  let printed = 0;

  // Started when first needed: most programs that open the office print nothing.
  const working = (): WorkerProcess => (worker?.isAlive() ? worker : (worker = start()));

  async function print(request: RenderRequest): Promise<Uint8Array> {
    changeShift();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await working().run(request, timeoutMs);
      } catch (cause) {
        if (!(cause instanceof WorkerDied)) throw cause;
        if (attempt === MAX_ATTEMPTS) throw error('not-rendered', { problem: cause.message });
      }
    }
  }

  function changeShift(): void {
    printed += 1;
    if (printed > recycleAfter && !successor?.isAlive()) successor = start();
    if (!successor?.isReady()) return;
    void worker?.stop();
    worker = successor;
    successor = undefined;
    printed = 1;
  }

  return {
    print,
    ready: () => working().ready,
    pid: () => worker?.pid,
    stop: async () => {
      await Promise.all([worker?.stop(), successor?.stop()]);
    },
  };
}
