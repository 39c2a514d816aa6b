import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { procedures } from '../../sample/index.ts';
import type { Wanted } from './find-procedure.ts';

/** Public procedures of a catalogue of JSON lines, in its order; prefixes 5 and 6 are for officers only. */
export async function wantedIn(file: string): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>();
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    const record = recordOf(line.replace(/^\uFEFF/, ''));
    if (record) wanted.set(record.code, record);
  }
  return [...wanted.values()];
}

/** What a bad row says is the importer's to report. */
function recordOf(line: string): Wanted | undefined {
  if (line.trim() === '') return undefined;
  try {
    // The two shapes of the national catalogue; checked below.
    const row = JSON.parse(line) as {
      code?: unknown;
      name?: unknown;
      internal?: unknown;
      metadata?: Record<string, unknown>;
    };
    const code = row.code ?? row.metadata?.['mã_thủ_tục'];
    const name = row.name ?? row.metadata?.['tên_thủ_tục'];
    if (typeof code !== 'string' || typeof name !== 'string') return undefined;
    const isPublic = row.internal !== true && /^[123]\./.test(code);
    return isPublic ? { code, name: name.normalize('NFC').replaceAll(/\s+/g, ' ').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/** The sample province's own procedures: what stands on an instance without a catalogue. */
export const wantedOfSample = (): Wanted[] => procedures.map(({ code, name }) => ({ code, name: name.vi }));

export interface Choice {
  /** Codes separated by commas, or a regular expression over the codes. */
  only?: string | undefined;
  sample?: number | undefined;
  seed: number;
}

export function chosen(all: readonly Wanted[], { only, sample, seed }: Choice): Wanted[] {
  const matching = only === undefined ? [...all] : all.filter(matcher(only));
  return sample === undefined ? matching : shuffled(matching, seed).slice(0, sample);
}

function matcher(only: string): (one: Wanted) => boolean {
  const codes = new Set(only.split(',').map((code) => code.trim()));
  const isList = [...codes].every((code) => /^\d\.\d{6}$/.test(code));
  const pattern = new RegExp(only);
  return ({ code }) => (isList ? codes.has(code) : pattern.test(code));
}

/** The same seed, the same order (mulberry32). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
