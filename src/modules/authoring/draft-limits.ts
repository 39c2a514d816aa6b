import { error } from './errors.ts';
import type { DraftContent } from './version-draft.ts';

/** What a draft may weigh, in characters: far more than any procedure has. */
export const draftLimits = { bundle: 1_500_000, processXml: 1_000_000, golden: 3_000_000 } as const;

/**
 * A draft may be wrong, but it must be a procedure of bearable size: an object with a code, a text, a list.
 * Throws `authoring.too-big`, `authoring.not-a-bundle`.
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
  if (!Array.isArray(content.golden)) throw error('not-a-bundle', { reason: '/golden' });
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
