import type { Problem } from '#platform/errors.ts';
import type { Posted } from './posted.ts';

/** What an officer typed and what came of it: the page is shown again with all of it. */
export interface Typed {
  /** Last part of the address the form was sent to; '' when nothing was sent. */
  deed: string;
  posted: Posted;
  problems: readonly Problem[];
}

export const nothingTyped: Typed = {
  deed: '',
  posted: { text: () => '', list: () => [], group: () => [] },
  problems: [],
};
