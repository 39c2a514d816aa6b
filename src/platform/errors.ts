import type { Bilingual } from './text.ts';

/** One row of a module's error table: what the response status is and what the person is told to do. */
export interface ErrorRow extends Bilingual {
  status: number;
}

/** An expected refusal with a stable code (`module.reason`). Anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly says: Bilingual;
  readonly detail: Record<string, unknown>;

  constructor(code: string, row: ErrorRow, detail: Record<string, unknown> = {}) {
    super(`${code}: ${row.en}`);
    this.name = 'AppError';
    this.code = code;
    this.status = row.status;
    this.says = { vi: row.vi, en: row.en };
    this.detail = detail;
  }
}

/** Every code declared in this process, for the generated reference and its gate. */
export const errorTable = new Map<string, ErrorRow>();

/**
 * Declares a module's errors once. The result makes an error to throw: `throw error('not-found', { code })`.
 * `{name}` in a wording is replaced by the detail of that name.
 */
export function defineErrors<Reason extends string>(module: string, rows: Record<Reason, ErrorRow>) {
  for (const [reason, row] of Object.entries<ErrorRow>(rows)) errorTable.set(`${module}.${reason}`, row);
  return (reason: Reason, detail: Record<string, unknown> = {}): AppError => {
    const row = rows[reason];
    const filled = { status: row.status, vi: fill(row.vi, detail), en: fill(row.en, detail) };
    return new AppError(`${module}.${reason}`, filled, detail);
  };
}

const fill = (wording: string, detail: Record<string, unknown>): string =>
  wording.replace(/\{(\w+)\}/g, (whole, name: string) => (name in detail ? String(detail[name]) : whole));

export const isAppError = (value: unknown): value is AppError => value instanceof AppError;

/** One thing wrong with what a person sent: where (a field or paper key) and how to mend it. */
export interface Problem {
  at: string;
  code: string;
  says: Bilingual;
}
