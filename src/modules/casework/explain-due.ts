import { workingCalendar } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import type { DueDate } from '#platform/working-time.ts';
import { clockLedger, findRun } from './case-store.ts';
import { dueOf } from './clock.ts';

/** The due date computed anew from the ledger, with its reasons; undefined where nothing counts. */
export async function explainDue(db: Db, dossierId: string): Promise<DueDate | undefined> {
  const run = await findRun(db, dossierId);
  if (!run?.limit) return undefined;
  const [ledger, calendar] = await Promise.all([clockLedger(db, dossierId), workingCalendar(db, run.calendarKey)]);
  return dueOf(ledger, { limit: run.limit, policy: run.policy, calendar });
}
