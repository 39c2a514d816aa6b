import type { FilingDeps, FilingFacts } from '#modules/forms';
import { feesDue, getVersion, limitOf, procedureInForce, totalDong, type Limit } from '#modules/procedures';
import { getAgency, workingCalendar } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import type { Bilingual } from '#platform/text.ts';
import { dueDate } from '#platform/working-time.ts';

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

const units: Record<Limit['unit'], { vi: string; one: string; many: string }> = {
  working_day: { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  day: { vi: 'ngày', one: 'day', many: 'days' },
  hour: { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
};

const limitWords = ({ n, unit }: Limit): Bilingual => ({
  vi: `${n} ${units[unit].vi}`,
  en: `${n} ${n === 1 ? units[unit].one : units[unit].many}`,
});
