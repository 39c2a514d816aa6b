import type { NationalRecord } from '#modules/provisioning';
import type { AppError } from '#platform/errors.ts';

/** Shapes of record that are read; recognised from the content, never from the file's name. */
export type Format = 'national-2026' | 'structured' | 'style-2021' | 'lay-thu-tuc' | 'list';

/** What a source can say about a procedure, beside its code. */
export type FactName = Exclude<keyof NationalRecord, 'code' | 'internal'>;
export type Facts = { [Name in FactName]?: NationalRecord[Name] | undefined };

/** One procedure as a file tells it. */
export interface ReadRow {
  format: Format;
  /** Absent where the source has no codes. */
  code: string | undefined;
  name: string;
  /** What the source knows: it replaces what was known; undefined says that there is none. */
  facts: Facts;
  /** What the source knows vaguely or from long ago: used only where nothing else is known. */
  fills: Facts;
}

/** A row of a file with its line, or what is wrong with that row. */
export type Read = { line: number; row: ReadRow } | { line: number; problem: RowProblem };

export interface RowProblem {
  /** Code of the procedure as far as it could be read. */
  code: string;
  /** Field that is wrong; empty for the whole row. */
  field: string;
  error: AppError;
}

/** A piece of a file that should be one record, before anybody looked inside. */
export type Piece = { line: number; text: string } | { line: number; error: AppError };

/** Characters of one row. The longest of 2,642 real ones has 70,000. */
export const LONGEST_ROW = 2_000_000;
export const DEEPEST = 32;
