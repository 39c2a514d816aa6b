import { workingCalendar } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import type { DueDate } from '#platform/working-time.ts';
import { readCaseFile, type CaseFile } from './case-file.ts';
import { dueOf } from './clock.ts';

/** The due date computed anew from the ledger, with its reasons; undefined where nothing counts. */
export const explainDue = async (db: Db, dossierId: string): Promise<DueDate | undefined> =>
  dueIn(db, await readCaseFile(db, dossierId));

/** As `explainDue`, of a case that has been read. */
export async function dueIn(db: Db, { run, ledger }: Pick<CaseFile, 'run' | 'ledger'>): Promise<DueDate | undefined> {
  if (!run?.limit) return undefined;
  const calendar = await workingCalendar(db, run.calendarKey);
  return dueOf(ledger, { limit: run.limit, policy: run.policy, calendar });
}
