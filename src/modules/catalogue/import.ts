import type { Bilingual } from '#platform/text.ts';
import type { FieldChange } from './record-diff.ts';
import type { Format } from './reading.ts';

/** Where an import stands. Nothing of the catalogue changes before `applying` has ended. */
export type ImportState = 'received' | 'reading' | 'staged' | 'applying' | 'confirmed' | 'discarded' | 'refused';

/** What confirming does to a procedure. `renamed`: changed, and the name is among what changed. */
export type Change = 'new' | 'changed' | 'renamed' | 'unchanged' | 'vanished';

export interface Counts {
  new: number;
  changed: number;
  renamed: number;
  unchanged: number;
  vanished: number;
  /** Rows left out. */
  problems: number;
  /** Of those that change, services made by hand, which stay as they are. */
  byHand: number;
  /** Of those that change, services whose amendments no longer fit: somebody has to look at them. */
  unfit: number;
  /** Procedures whose source has no code. */
  provisional: number;
  /** The file claims to be whole, but this many rows cannot be told: nothing is taken for vanished then. */
  doubted: number;
  /** Records of which no service could be made; they were left out when the rest went in. */
  refused: number;
}

export const noCounts: Counts = {
  new: 0,
  changed: 0,
  renamed: 0,
  unchanged: 0,
  vanished: 0,
  problems: 0,
  byHand: 0,
  unfit: 0,
  provisional: 0,
  doubted: 0,
  refused: 0,
};

/** How many procedures confirming touches. */
export const toDo = (counts: Counts): number => counts.new + counts.changed + counts.renamed + counts.vanished;

export interface CatalogueImport {
  id: string;
  createdAt: Date;
  byName: string;
  runner: 'page' | 'command';
  fileName: string;
  path: string;
  byteCount: number;
  whole: boolean;
  state: ImportState;
  formats: Format[];
  counts: Counts;
  baseNumber: number;
  progress: { done: number; of: number; beganAt: Date };
  problem: (Bilingual & { code: string }) | undefined;
  confirmedAt: Date | undefined;
  confirmedBy: string | undefined;
  finishedAt: Date | undefined;
}

/** One procedure of a diff. */
export interface StagedRow {
  code: string;
  line: number;
  change: Change;
  name: string;
  beforeName: string | undefined;
  perhapsWas: string | undefined;
  byHand: boolean;
  /** An administrator settled something about it that no longer fits the new record. */
  unfit: boolean;
  provisional: boolean;
  fields: FieldChange[];
}

export interface StagedProblem {
  number: number;
  line: number;
  code: string;
  field: string;
  reason: string;
  says: Bilingual;
}

/** Percent and seconds left of the present step; no guess before a twentieth is done. */
export function progressOf({ progress }: CatalogueImport, now: Date): { percent: number; secondsLeft?: number } {
  const { done, of, beganAt } = progress;
  const share = of > 0 ? Math.min(1, done / of) : 0;
  const percent = Math.floor(share * 100);
  const elapsed = (now.getTime() - beganAt.getTime()) / 1000;
  return share < 0.05 ? { percent } : { percent, secondsLeft: Math.ceil((elapsed / share) * (1 - share)) };
}

/** What the list below an import may show. */
export const SHOWN = ['new', 'renamed', 'changed', 'vanished', 'unchanged', 'problems'] as const;
export type Shown = (typeof SHOWN)[number];

export const ON_A_PAGE = 25;
