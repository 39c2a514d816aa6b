import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { procedures } from '../../sample/index.ts';
import { readFile } from '../../src/modules/catalogue/read-file.ts';
import type { Wanted } from './find-procedure.ts';

/**
 * Public procedures of a catalogue, in its order; prefixes 5 and 6 are for officers only. Lines of JSON are read here, so
 * that a row the importer loses is missed; files of other shapes are read as the importer reads them. Throws where there
 * is nothing to take.
 */
export async function wantedIn(file: string): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>();
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    const record = recordOf(line.replace(/^\uFEFF/, ''));
    if (record) wanted.set(record.code, record);
  }
  if (wanted.size === 0) {
    for await (const read of readFile(createReadStream(file))) {
      const record = 'row' in read ? publicOne(read.row.code, read.row.name) : undefined;
      if (record) wanted.set(record.code, record);
    }
  }
  if (wanted.size === 0) throw new Error(`there is no public procedure in ${file}`);
  return [...wanted.values()];
}

const publicOne = (code: unknown, name: unknown): Wanted | undefined =>
  typeof code === 'string' && /^[123]\./.test(code) && typeof name === 'string'
    ? { code, name: name.normalize('NFC').replaceAll(/\s+/g, ' ').trim() }
    : undefined;

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
    if (row.internal === true) return undefined;
    return publicOne(row.code ?? row.metadata?.['mã_thủ_tục'], row.name ?? row.metadata?.['tên_thủ_tục']);
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
