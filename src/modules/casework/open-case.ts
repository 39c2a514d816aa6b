import { getVersion, limitOf } from '#modules/procedures';
import { findAgency, getAgency, workingCalendar } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import type { FactOf } from '#platform/facts.ts';
import { foldVietnamese } from '#platform/text.ts';
import { appendClockEntry, insertRun, type Run } from './case-store.ts';
import { dueOf } from './clock.ts';
import { moveOn } from './move-on.ts';

/** A dossier has been received: its process starts, the legal clock starts, the first work opens. */
export async function openCase(tx: TxCtx, fact: FactOf<'dossier.received'>): Promise<void> {
  const [{ bundle }, agency] = await Promise.all([getVersion(tx.tx, fact.versionId), getAgency(tx.tx, fact.agencyId)]);
  const limit = limitOf(bundle, fact.caseKey, fact.channel);
  const joint =
    bundle.process.kind === 'joint'
      ? await findAgency(tx.tx, { code: bundle.process.with, on: localDate(tx.now) })
      : undefined;
  const run: Run = {
    dossierId: fact.dossierId,
    versionId: fact.versionId,
    agencyId: fact.agencyId,
    receivingAgencyId: fact.receivingAgencyId,
    jointAgencyId: joint?.id ?? null,
    policy: bundle.clock.policy,
    limit,
    calendarKey: agency.calendarKey,
  };
  const entry = { kind: 'start', at: fact.receivedAt, why: 'dossier.received' } as const;
  const calendar = await workingCalendar(tx.tx, run.calendarKey);
  const dueAt = limit ? (dueOf([entry], { limit, policy: run.policy, calendar })?.dueAt ?? null) : null;
  await Promise.all([
    insertRun(tx.tx, runRow(run, fact)),
    appendClockEntry(tx, run.dossierId, entry),
    moveOn(tx, run, {
      event: { kind: 'start', variables: {} },
      labels: { code: fact.code, procedureName: fact.procedureName, applicantName: fact.applicantName, dueAt },
      place: { dueAt },
    }),
  ]);
}

const runRow = (run: Run, fact: FactOf<'dossier.received'>) => ({
  dossier_id: run.dossierId,
  version_id: run.versionId,
  agency_id: run.agencyId,
  receiving_agency_id: run.receivingAgencyId,
  joint_agency_id: run.jointAgencyId,
  policy: run.policy,
  limit_n: run.limit?.n ?? null,
  limit_unit: run.limit?.unit ?? null,
  calendar_key: run.calendarKey,
  opened_at: fact.receivedAt,
  search_text: foldVietnamese(`${fact.code} ${fact.applicantName} ${fact.procedureName}`),
});
