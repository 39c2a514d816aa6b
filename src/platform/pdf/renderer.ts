import { fileURLToPath } from 'node:url';
import { error } from './errors.ts';
import { createPress, type Press } from './press.ts';
import type { RenderRequest } from './render-worker.ts';
import { startWorker } from './worker-process.ts';

export type PdfRenderer = {
  /**
   * Renders a registered template with `data` (any JSON value) to PDF/A-2b bytes.
   * Errors: pdf.busy (queue full), pdf.too-slow, pdf.not-rendered (bad template or data, or the worker died twice), pdf.closed.
   */
  render(template: string, data: unknown): Promise<Uint8Array>;
  /** Resolves when every worker can render. Rendering before that simply waits. */
  ready(): Promise<void>;
  /** Process ids of the workers, for monitoring. */
  workerPids(): readonly number[];
  /** Lets documents in work finish, refuses the waiting ones, stops the workers. */
  close(): Promise<void>;
};

export type PdfRendererOptions = {
  /** Name → absolute path of a .typ file below `src`. */
  readonly templates: Readonly<Record<string, string>>;
  readonly fontsDir?: string | undefined;
  readonly workers?: number | undefined;
  /** Documents after which a worker is replaced, because the compiler keeps a little memory of each. */
  readonly recycleAfter?: number | undefined;
  readonly queueLimit?: number | undefined;
  readonly timeoutMs?: number | undefined;
};

type Job = {
  readonly request: RenderRequest;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
};

const sourceFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A pool of typesetting processes. A process rather than a thread: the compiler is native code, and only a process gives
 * all its memory back, can be stopped in the middle of a document, and can crash without taking the office with it.
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { templates, fontsDir, workers = 1, recycleAfter = 1_000, queueLimit = 500, timeoutMs = 20_000 } = options;
  const start = () => startWorker({ templates, root: sourceFolder, fontsDir });
  const presses = Array.from({ length: workers }, () => createPress({ start, recycleAfter, timeoutMs }));
  const work = new Map<Press, Promise<void>>();
  const queue: Job[] = [];
  let lastId = 0;
  let closed = false;

  function render(template: string, data: unknown): Promise<Uint8Array> {
    if (closed) return Promise.reject(error('closed'));
    if (queue.length >= queueLimit) return Promise.reject(error('busy', { waiting: queue.length }));
    const request = { id: (lastId += 1), template, json: JSON.stringify(data) };
    return new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject });
      for (const press of presses) {
        if (queue.length > 0 && !work.has(press)) work.set(press, printAll(press));
      }
    });
  }

  async function printAll(press: Press): Promise<void> {
    for (let job = queue.shift(); job; job = queue.shift())
      await press.print(job.request).then(job.resolve, job.reject);
    work.delete(press);
  }

  async function close(): Promise<void> {
    closed = true;
    for (const job of queue.splice(0)) job.reject(error('closed'));
    await Promise.all(work.values());
    await Promise.all(presses.map((press) => press.stop()));
  }

  return {
    render,
    close,
    ready: async () => {
      await Promise.all(presses.map((press) => press.ready()));
    },
    workerPids: () => presses.flatMap((press) => press.pid() ?? []),
  };
}
