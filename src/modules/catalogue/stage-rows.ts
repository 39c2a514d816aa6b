import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { foldName, isProvisional, provisionalCode } from './codes.ts';
import type { StagedProblem } from './import.ts';
import { insertStagedProblems, insertStagedRows, type NewStagedRow } from './import-store.ts';
import { keptByHand } from './kept-by-hand.ts';
import { recordsOf, type KnownRecord } from './import-views.ts';
import { changesBetween, hashRecord, mergeRecord } from './record-diff.ts';
import type { Read, ReadRow, RowProblem } from './reading.ts';
import { problemOf } from './read-json.ts';
import { rowError } from './row-errors.ts';

/** What is remembered of a file while it is read: codes and names, never whole records. */
export interface Staging {
  importId: string;
  /** Folded names in force, with their codes. */
  codesByName: ReadonlyMap<string, readonly string[]>;
  /** Codes of the file so far: line and content. */
  seen: Map<string, { line: number; hash: string }>;
  /** Codes that came twice with different contents: neither goes in. */
  torn: Set<string>;
  /** Codes of rows that were left out; they have not vanished. */
  doubtful: Set<string>;
  /** Rows left out whose code could not be told. */
  nameless: number;
  problems: number;
  formats: Set<string>;
  /** New codes with their folded names, to find renumbered ones. */
  fresh: { code: string; foldedName: string }[];
}

export const newStaging = (
  importId: string,
  known: readonly { code: string; foldedName: string; valid: boolean }[],
): Staging => {
  const codesByName = new Map<string, string[]>();
  for (const { code, foldedName } of known.filter(({ valid }) => valid))
    codesByName.set(foldedName, [...(codesByName.get(foldedName) ?? []), code]);
  return {
    importId,
    codesByName,
    seen: new Map(),
    torn: new Set(),
    doubtful: new Set(),
    nameless: 0,
    problems: 0,
    formats: new Set(),
    fresh: [],
  };
};

/** Compares some rows with what is in force and writes down what confirming would do. */
export async function stageRows(tx: TxCtx, staging: Staging, reads: readonly Read[]): Promise<void> {
  const problems: StagedProblem[] = [];
  const report = (line: number, problem: RowProblem) => void problems.push(noted(staging, line, problem));
  const rows: { line: number; row: ReadRow; code: string }[] = [];
  for (const read of reads) {
    try {
      if ('problem' in read) report(read.line, read.problem);
      else rows.push({ line: read.line, row: read.row, code: codeOf(read.row, staging) });
    } catch (cause) {
      report(read.line, problemOf(cause, ''));
    }
  }
  const codes = rows.map(({ code }) => code);
  const [known, byHand] = await Promise.all([recordsOf(tx.tx, codes), keptByHand(tx.tx, codes, localDate(tx.now))]);
  const staged: NewStagedRow[] = [];
  for (const { line, row, code } of rows) {
    const next = compare(row, { line, code, known: known.get(code), byHand: byHand.has(code) });
    const repeated = repetition(staging, next);
    if (repeated) report(line, repeated);
    else take(staging, staged, next);
  }
  await Promise.all([
    insertStagedRows(tx.tx, staging.importId, staged.map(lean)),
    insertStagedProblems(tx.tx, staging.importId, problems),
  ]);
}

/** The code itself, the one of the only procedure of that name, or a provisional one. */
function codeOf({ code, name }: ReadRow, { codesByName }: Staging): string {
  if (code !== undefined) return code;
  const codes = codesByName.get(foldName(name)) ?? [];
  if (codes.length > 1) throw rowError('row-ambiguous-name', { field: 'name', codes: codes.slice(0, 5).join(', ') });
  return codes[0] ?? provisionalCode(name);
}

interface Comparing {
  line: number;
  code: string;
  known: KnownRecord | undefined;
  byHand: boolean;
}

function compare(row: ReadRow, { line, code, known, byHand }: Comparing): NewStagedRow & { hash: string } {
  // Nobody else will ever tell more about a provisional one.
  const told = isProvisional(code) ? { ...row, facts: { ...row.fills, ...row.facts } } : row;
  const record = mergeRecord(known?.record, code, told);
  const hash = hashRecord(record);
  const fields = known?.valid ? changesBetween(known.record, record) : [];
  const renamed = fields.some(({ field }) => field === 'name');
  const change = !known?.valid ? 'new' : known.hash === hash ? 'unchanged' : renamed ? 'renamed' : 'changed';
  return {
    code,
    line,
    change,
    record,
    hash,
    fields,
    format: row.format,
    name: record.name,
    before_name: renamed ? (known?.record.name ?? null) : null,
    by_hand: byHand,
    provisional: isProvisional(code),
  };
}

/** The same code again: word for word, or with something else, which takes the first one out as well. */
function repetition({ seen, torn }: Staging, { code, line, hash }: NewStagedRow): RowProblem | undefined {
  const first = seen.get(code);
  if (!first) return undefined;
  const same = first.hash === hash && !torn.has(code);
  if (!same) torn.add(code);
  const error = rowError(same ? 'row-repeated' : 'row-duplicate', { code, first: first.line, second: line });
  return { code, field: 'code', error };
}

function take(staging: Staging, staged: NewStagedRow[], next: NewStagedRow & { hash: string }): void {
  staging.seen.set(next.code, { line: next.line, hash: next.hash });
  staging.formats.add(next.format);
  if (next.change === 'new') staging.fresh.push({ code: next.code, foldedName: foldName(next.name) });
  staged.push(next);
}

/** What stays as it is needs no record. */
const lean = (row: NewStagedRow): NewStagedRow =>
  row.change === 'unchanged' ? { ...row, record: null, hash: null } : row;

function noted(staging: Staging, line: number, { code, field, error }: RowProblem): StagedProblem {
  staging.problems += 1;
  if (code === '') staging.nameless += 1;
  else staging.doubtful.add(code);
  return { number: staging.problems, line, code, field, reason: error.code, says: error.says };
}
