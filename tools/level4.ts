// npm run level4 -- --catalogue FILE: a robot takes every public procedure from search to rating, over HTTP only.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFaults } from './level4/faults.ts';
import { level4 } from './level4/level4.ts';

const USAGE = `npm run level4 -- --catalogue FILE [--only CODES|REGEX] [--sample N --seed S] [--json OUT] [--html OUT]
                 [--break CODE:kind,…] [--resume] [--parallel N] [--out FOLDER]
Without --catalogue, the procedures of the sample province.`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      catalogue: { type: 'string' },
      only: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      html: { type: 'string' },
      break: { type: 'string' },
      resume: { type: 'boolean', default: false },
      parallel: { type: 'string', default: '12' },
      out: { type: 'string', default: resolve(import.meta.dirname, '../var/level4') },
    },
  });
  return {
    catalogue: values.catalogue,
    only: values.only,
    sample: values.sample === undefined ? undefined : wholeNumber(values.sample, 'sample'),
    seed: wholeNumber(values.seed, 'seed'),
    broken: values.break === undefined ? [] : readFaults(values.break),
    resume: values.resume,
    parallel: wholeNumber(values.parallel, 'parallel'),
    out: resolve(values.out),
    json: values.json,
    html: values.html,
  };
}

function wholeNumber(written: string, name: string): number {
  const value = Number(written);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number from 1, not "${written}"`);
  return value;
}

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // Asked twice: at once.
    if (stopping.signal.aborted) process.exit(130);
    console.log('\nstopping; --resume goes on from here');
    stopping.abort();
  });
}

try {
  const say = (line: string) => console.log(line);
  const report = await level4({ ...readOptions(), say, signal: stopping.signal });
  process.exitCode = stopping.signal.aborted ? 130 : report.passed === report.total ? 0 : 1;
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
}
process.exit();
