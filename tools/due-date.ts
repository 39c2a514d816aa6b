/**
 * `npm run -s due-date < questions.jsonl`: one JSON line in, one JSON line out, in the same order.
 * In:  { id, received_at, limit: { n, unit }, calendar: { shifts, weekdays, off, makeup, … }, pauses, policy }
 * Out: { id, due_at, why: […] } or { id, error: { code, vi, en, line } }; exit code 1 if any line was refused.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { dueDateAnswerer } from '#platform/working-time.ts';

const answer = dueDateAnswerer();
let line = 0;
let isAnyRefused = false;

function answersTo(lines: readonly string[]): string {
  let out = '';
  for (const text of lines) {
    line += 1;
    const question = text.trim(); // a byte-order mark and the CR of a CRLF are space here
    if (question === '') continue;
    const answered = answer(question, line);
    if ('error' in answered) isAnyRefused = true;
    out += `${JSON.stringify(answered)}\n`;
  }
  return out;
}

async function say(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (head) closes the pipe; that is not a failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

let rest = '';
for await (const chunk of createReadStream('', { fd: 0, encoding: 'utf8', highWaterMark: 1 << 17 })) {
  const lines = `${rest}${String(chunk)}`.split('\n');
  rest = lines.pop() ?? '';
  await say(answersTo(lines));
}
await say(answersTo([rest]));
process.exitCode = isAnyRefused ? 1 : 0;
