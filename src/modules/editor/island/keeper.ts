import type { Content } from '../model/content.ts';

/** Unsaved work of one draft in this browser: it survives a closed tab, a dead network and an ended session. */
interface Kept {
  revision: number;
  content: Content;
}

const keyOf = (draftId: string): string => `procedure-draft:${draftId}`;

export function keep(draftId: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(draftId), JSON.stringify(kept));
  } catch {
    // Full or forbidden storage: the work is still in this page, and saving goes on.
  }
}

export function readKept(draftId: string): Kept | undefined {
  try {
    // Written by `keep`; anything else does not parse or has no content.
    const kept = JSON.parse(localStorage.getItem(keyOf(draftId)) ?? 'null') as Kept | null;
    return kept && typeof kept.revision === 'number' && typeof kept.content === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forget(draftId: string): void {
  try {
    localStorage.removeItem(keyOf(draftId));
  } catch {
    // Nothing was kept where nothing can be.
  }
}
