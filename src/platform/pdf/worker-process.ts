import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { error } from './errors.ts';
import type { RenderAnswer, RenderRequest } from './render-worker.ts';
import type { TypesetterOptions } from './typesetter.ts';

/** The process ended (crash, kill, no memory) before it answered. The document may be asked for again. */
export class WorkerDied extends Error {}

export type WorkerProcess = {
  readonly pid: number | undefined;
  isAlive(): boolean;
  isReady(): boolean;
  /** Resolves when it can render, rejects with WorkerDied when it ends before that. */
  readonly ready: Promise<void>;
  /** One document at a time. Rejects with WorkerDied, pdf.not-rendered or pdf.too-slow (the process is then killed). */
  run(request: RenderRequest, timeoutMs: number): Promise<Uint8Array>;
  /** Lets the process end by itself; resolves when it has. */
  stop(): Promise<void>;
};

type Pending = { readonly id: number; resolve(pdf: Uint8Array): void; reject(reason: Error): void };

const script = fileURLToPath(new URL('render-worker.ts', import.meta.url));

/** Starts a rendering process. It inherits neither the environment nor the flags of the office, so it knows no secret. */
export function startWorker(setup: TypesetterOptions): WorkerProcess {
  const child = fork(script, [JSON.stringify(setup)], { execArgv: [], env: {}, serialization: 'advanced' });
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let alive = true;
  let warm = false;
  let pending: Pending | undefined;
  ready.promise.catch(() => {});

  const bury = () => {
    alive = false;
    for (const waiting of [ready, pending]) waiting?.reject(new WorkerDied('the rendering process ended'));
    ended.resolve();
  };
  for (const sign of ['exit', 'error']) child.on(sign, bury);
  child.on('message', (message: RenderAnswer) => {
    if ('ready' in message) {
      warm = true;
      ready.resolve();
    } else if (pending) settle(pending, message);
  });

  async function run(request: RenderRequest, timeoutMs: number): Promise<Uint8Array> {
    const answer = Promise.withResolvers<Uint8Array>();
    const timer = setTimeout(() => giveUp(child, answer, { template: request.template, timeoutMs }), timeoutMs);
    try {
      await Promise.race([ready.promise, answer.promise]);
      pending = { id: request.id, ...answer };
      child.send(request, (failed) => failed && answer.reject(new WorkerDied('the rendering process does not listen')));
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      pending = undefined;
    }
  }

  const isAlive = () => alive && child.connected;
  const stop = () => {
    if (child.connected) child.disconnect();
    return ended.promise;
  };
  return { pid: child.pid, isAlive, isReady: () => warm && isAlive(), ready: ready.promise, run, stop };
}

/** Only killing stops native code in the middle of a document. */
function giveUp(child: ChildProcess, answer: Pick<Pending, 'reject'>, detail: Record<string, unknown>): void {
  answer.reject(error('too-slow', detail));
  child.kill('SIGKILL');
}

/** An answer to a document given up before is nobody's. */
function settle(pending: Pending, answer: Exclude<RenderAnswer, { ready: true }>): void {
  if (answer.id !== pending.id) return;
  if ('pdf' in answer) pending.resolve(answer.pdf);
  else pending.reject(error('not-rendered', { problem: answer.problem }));
}
