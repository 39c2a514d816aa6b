import type { FilingDeps, FilingFacts } from '#modules/forms';
import { feesDue, getVersion, limitOf, procedureInForce, totalDong, type Limit } from '#modules/procedures';
import { getAgency, workingCalendar } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import { dueDate, limitWords } from '#platform/working-time.ts';

/** What filling in asks of the catalogue and the clock. */
export const filingDeps: FilingDeps = {
  procedures: { inForce: procedureInForce, version: getVersion },
  async feesDue(db, { versionId, answers, context }) {
    const { bundle } = await getVersion(db, versionId);
    const lines = feesDue(bundle, { answers, channel: context.channel, caseKey: context.case ?? '' });
    return { lines, totalDong: totalDong(lines) };
  },
  async dueIfFiledAt(db, facts, at) {
    const limit = await limitFor(db, facts);
    if (!limit) return undefined;
    const { calendarKey } = await getAgency(db, facts.agencyId);
    const { dueAt } = dueDate({ receivedAt: at, limit, calendar: await workingCalendar(db, calendarKey) });
    return dueAt ? { dueAt, limit: limitWords(limit) } : undefined;
  },
};

async function limitFor(db: Db, { versionId, context }: FilingFacts): Promise<Limit | undefined> {
  const { bundle } = await getVersion(db, versionId);
  return limitOf(bundle, context.case ?? '', context.channel);
}
