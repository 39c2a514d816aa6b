import { Worker } from 'node:worker_threads';
import { error } from './errors.ts';
import { EffortUsedUp } from './pdf-values.ts';
import { readPdf, type PdfFindings } from './read-pdf.ts';

/** What is read at once, without a thread: a few milliseconds at most. */
const AT_ONCE = { bytesToRead: 512_000, bytesToUnpack: 1_000_000 };
const WORKERS = 2;
const QUEUE = 64;
const TIMEOUT_MS = 10_000;

let running = 0;
const waiting: (() => void)[] = [];

/** Small PDFs are read here and now; heavy ones in a worker thread with bounds on time and memory. */
export async function inspectPdf(bytes: Buffer, maxPages: number): Promise<PdfFindings> {
  try {
    return readPdf(bytes, { ...AT_ONCE }, maxPages);
  } catch (cause) {
    if (!(cause instanceof EffortUsedUp)) throw cause;
  }
  if (running >= WORKERS) {
    if (waiting.length >= QUEUE) throw error('busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await inspectApart(bytes, maxPages);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

type Answer = { findings: PdfFindings } | { code: string; detail?: Record<string, unknown> };

async function inspectApart(bytes: Buffer, maxPages: number): Promise<PdfFindings> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { bytes, maxPages },
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
    env: {},
  });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  const answer = await new Promise<Answer>((resolve) => {
    worker.once('message', resolve);
    // Out of memory, out of time or a crash: all mean that the file cannot be checked within bounds.
    worker.once('error', () => resolve({ code: 'files.too-heavy' }));
    worker.once('exit', () => resolve({ code: 'files.too-heavy' }));
  });
  clearTimeout(timer);
  await worker.terminate();
  if ('findings' in answer) return answer.findings;
  // The code comes from our own table, by way of the worker.
  throw error(answer.code.slice('files.'.length) as Parameters<typeof error>[0], answer.detail);
}
