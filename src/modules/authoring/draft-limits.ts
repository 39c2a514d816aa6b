import { error } from './errors.ts';
import type { DraftContent } from './version-draft.ts';

/** What a draft may weigh, in characters: far more than any procedure has. */
export const draftLimits = { bundle: 1_500_000, processXml: 1_000_000, golden: 3_000_000 } as const;

/** Nothing anybody writes is nested deeper. */
const DEEPEST = 100;

/**
 * A draft may be wrong, but it must be a procedure of bearable size that can be kept: an object with a code, a text, a list
 * of examples. Throws `authoring.too-big`, `.too-deep`, `.bad-characters`, `.not-a-bundle`.
 */
export function holdToLimits(content: DraftContent): void {
  const bundle: unknown = content.bundle;
  if (
    !isRecord(bundle) ||
    typeof bundle['code'] !== 'string' ||
    !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(bundle['code'])
  )
    throw error('not-a-bundle', { reason: '/bundle/code' });
  if (typeof content.processXml !== 'string') throw error('not-a-bundle', { reason: '/processXml' });
  const golden: unknown = content.golden;
  if (!Array.isArray(golden)) throw error('not-a-bundle', { reason: '/golden' });
  const misshapen = golden.findIndex((one) => !isExample(one));
  if (misshapen !== -1) throw error('not-a-bundle', { reason: `/golden/${misshapen}` });
  needKeepable([bundle, content.processXml, golden]);
  const sizes = {
    bundle: JSON.stringify(content.bundle).length,
    processXml: content.processXml.length,
    golden: JSON.stringify(content.golden).length,
  };
  for (const [part, size] of Object.entries(sizes)) {
    // The keys of both tables are the same.
    const limit = draftLimits[part as keyof typeof draftLimits];
    if (size > limit) throw error('too-big', { part, limitKb: limit / 1000 });
  }
}

const isExample = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['key'] === 'string' &&
  isRecord(value['given']) &&
  isRecord(value['given']['answers']);

/** PostgreSQL keeps no NUL and no half characters; what is nested without end cannot even be measured. */
function needKeepable(content: unknown): void {
  const left: { value: unknown; depth: number }[] = [{ value: content, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') needText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) throw error('too-deep', { limit: DEEPEST });
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) needText(key);
      left.push({ value: inner, depth: depth + 1 });
    }
  }
}

function needText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw error('bad-characters', { near: near(text) });
}

const near = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed().slice(0, 40).toWellFormed();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
