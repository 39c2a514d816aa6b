import type { FilingDeps, FilingFacts } from '#modules/forms';
import {
  endOfVersion,
  feesDue,
  getVersion,
  limitOf,
  procedureInForce,
  totalDong,
  type Limit,
} from '#modules/procedures';
import { getAgency, workingCalendar } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import { dueDate, limitWords } from '#platform/working-time.ts';

/** What filling in asks of the catalogue and the clock. */
export const filingDeps: FilingDeps = {
  procedures: {
    inForce: procedureInForce,
    async version(db, id) {
      const [{ bundle }, validTo] = await Promise.all([getVersion(db, id), endOfVersion(db, id)]);
      return { id, bundle, validTo };
    },
  },
  async feesDue(db, { versionId, answers, context }, on) {
    const { bundle } = await getVersion(db, versionId);
    const lines = feesDue(bundle, { answers, channel: context.channel, caseKey: context.case ?? '', on });
    return { lines, totalDong: totalDong(lines), unsettled: bundle.unsettledFees ?? [] };
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
