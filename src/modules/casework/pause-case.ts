import { placeDossier } from '#modules/dossiers';
import { getAgency, workingCalendar } from '#modules/registers';
import type { TxCtx } from '#platform/ctx.ts';
import { appendClockEntry, clockLedger, endRun, findTokens, hasRun, lockRun, replaceTokens } from './case-store.ts';
import { dueOf } from './clock.ts';
import { agenciesAtWork, cancelTasks, pauseTasks, resumeTasks } from './task-store.ts';

/** The office waits for the applicant (for papers, or for a fee set at intake): the legal clock stands still (TT 01/2018 Đ19), the work is kept. */
export async function pauseCase(tx: TxCtx, { dossierId, kind }: { dossierId: string; kind: string }): Promise<void> {
  await lockRun(tx.tx, dossierId);
  await Promise.all([
    appendClockEntry(tx, dossierId, { kind: 'pause', at: tx.now, why: kind }),
    pauseTasks(tx.tx, dossierId),
  ]);
}

/** The answer or the money came: the clock goes on, or begins anew, as the procedure version says. */
export async function resumeCase(tx: TxCtx, { dossierId, kind }: { dossierId: string; kind: string }): Promise<void> {
  const run = await lockRun(tx.tx, dossierId);
  await appendClockEntry(tx, dossierId, { kind: 'resume', at: tx.now, why: kind });
  const [ledger, calendar] = await Promise.all([
    clockLedger(tx.tx, dossierId),
    workingCalendar(tx.tx, run.calendarKey),
  ]);
  const dueAt = run.limit ? (dueOf(ledger, { limit: run.limit, policy: run.policy, calendar })?.dueAt ?? null) : null;
  await resumeTasks(tx.tx, dossierId, dueAt);
  const agencies = await Promise.all((await agenciesAtWork(tx.tx, dossierId)).map((id) => getAgency(tx.tx, id)));
  await placeDossier(tx.tx, dossierId, {
    dueAt,
    holder: agencies.map(({ name }) => name).join(', '),
    holderEn: agencies.map(({ nameEn }) => nameEn).join(', '),
  });
}

/** Refused or withdrawn: open work is taken from the lists, the clock stops. A dossier not yet received has no run. */
export async function stopCase(tx: TxCtx, { dossierId, kind }: { dossierId: string; kind: string }): Promise<void> {
  if (!(await hasRun(tx.tx, dossierId))) return;
  const tokens = await findTokens(tx.tx, dossierId);
  await Promise.all([
    stopClock(tx, { dossierId, kind }),
    cancelTasks(tx, dossierId),
    replaceTokens(tx.tx, dossierId, tokens, []),
    endRun(tx, dossierId),
  ]);
}

/** The decision is made: what comes after (handing it over) no longer counts against the office. */
export const stopClock = (tx: TxCtx, { dossierId, kind }: { dossierId: string; kind: string }): Promise<void> =>
  appendClockEntry(tx, dossierId, { kind: 'stop', at: tx.now, why: kind });
