// Runs in a worker thread: a heavy or hostile PDF must never hold up the people who are being served meanwhile.
/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port, not a browser window */
import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '#platform/errors.ts';
import { readPdf } from './read-pdf.ts';

// The only sender is inspect-pdf.ts, so the shape is known.
const { bytes, maxPages } = workerData as { bytes: Uint8Array; maxPages: number };
const effort = { bytesToRead: 128_000_000, bytesToUnpack: 64_000_000 };

try {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  parentPort?.postMessage({ findings: readPdf(whole, effort, maxPages) });
} catch (cause) {
  parentPort?.postMessage(isAppError(cause) ? { code: cause.code, detail: cause.detail } : { code: 'files.too-heavy' });
}
