import { fork } from 'node:child_process';
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
    ready.reject(new WorkerDied('the rendering process ended'));
    pending?.reject(new WorkerDied('the rendering process ended'));
    ended.resolve();
  };
  child.on('exit', bury);
  child.on('error', bury);
  child.on('message', (message: RenderAnswer) => {
    if ('ready' in message) {
      warm = true;
      ready.resolve();
    } else if (message.id !== pending?.id) return;
    else if ('pdf' in message) pending.resolve(message.pdf);
    else pending.reject(error('not-rendered', { problem: message.problem }));
  });

  async function run(request: RenderRequest, timeoutMs: number): Promise<Uint8Array> {
    const answer = Promise.withResolvers<Uint8Array>();
    const timer = setTimeout(() => {
      answer.reject(error('too-slow', { template: request.template, timeoutMs }));
      child.kill('SIGKILL');
    }, timeoutMs);
    try {
      await Promise.race([ready.promise, answer.promise]);
      pending = { id: request.id, resolve: answer.resolve, reject: answer.reject };
      child.send(request, (failed) => failed && answer.reject(new WorkerDied('the rendering process does not listen')));
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      pending = undefined;
    }
  }

  function stop(): Promise<void> {
    if (child.connected) child.disconnect();
    return ended.promise;
  }

  const isAlive = () => alive && child.connected;
  return { pid: child.pid, isAlive, isReady: () => warm && isAlive(), ready: ready.promise, run, stop };
}
