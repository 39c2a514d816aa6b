import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import {
  lockPublication,
  procedureInForce,
  publishVersions,
  type Bundle,
  type NotOnlineReason,
} from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { tidy } from '#platform/text.ts';
import { amend, bare, reasonsOf, type Amendment, type FeeSettled, type ReasonRemoved } from './amendment.ts';
import {
  amendedVersions,
  amendmentsOf,
  endAmendments,
  insertAmendedVersions,
  insertAmendment,
} from './amendment-store.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { settledLines, type TypedLine } from './settled-lines.ts';

export interface Removal {
  code: string;
  key: NotOnlineReason['key'];
  /** Number of the text that allows it. */
  legalBasis: string;
  justification: string;
}

/**
 * Takes a reason away from a service from today on. It is kept with the text that allows it, and holds for whatever a
 * later record makes of the service. A fee reason goes away by settling the fee. Throws `identity.not-allowed`,
 * `procedures.not-found`, `provisioning.no-such-reason`, `.settle-the-fee`, `.legal-basis-missing`, `.justification-missing`.
 */
export async function removeReason(ctx: Ctx, removal: Removal): Promise<void> {
  const { code, key } = removal;
  const legalBasis = legalBasisIn(removal.legalBasis);
  const justification = tidy(removal.justification).slice(0, 500);
  if (justification.length < 15) throw error('justification-missing');
  await inTransaction(ctx, async (tx) => {
    authorize(policy, tx.actor, 'service.amend', undefined);
    if (key === 'fee-unsettled') throw error('settle-the-fee');
    await lockPublication(tx.tx);
    const from = localDate(tx.now);
    const { bundle } = await procedureInForce(tx.tx, code, from);
    const was = reasonsOf(bundle).find((reason) => reason.key === key);
    if (!was) throw error('no-such-reason');
    const amendment: ReasonRemoved = {
      ...begun(tx, { code, key, legalBasis, from }),
      kind: 'reason-removed',
      data: { justification, was },
    };
    await settle(tx, amendment);
    const detail = { key, legalBasis, justification };
    await record(tx, { action: 'service.remove-reason', objectType: 'procedure', objectCode: code, detail });
  });
}

export interface Settlement {
  code: string;
  key: string;
  /** None: nothing is charged. */
  lines: readonly TypedLine[];
  legalBasis: string;
  /** First day, `YYYY-MM-DD`, today or later. */
  from: string;
  /** Last day; the fee is open again afterwards. Absent: until somebody settles it otherwise. */
  until?: string | undefined;
}

/**
 * Settles a fee the national record left open, from a day on: lines of amounts by case, way of filing and number, or that
 * nothing is charged. Holds for whatever a later record makes of the service, as long as the record says the same about
 * the fee. Throws `identity.not-allowed`, `procedures.not-found`, `provisioning.no-such-fee`, `.legal-basis-missing`,
 * `.amount-missing`, `.day-passed`, `.last-day-before-first`.
 */
export async function settleFee(ctx: Ctx, { code, key, lines, from, until, ...typed }: Settlement): Promise<void> {
  const legalBasis = legalBasisIn(typed.legalBasis);
  await inTransaction(ctx, async (tx) => {
    authorize(policy, tx.actor, 'service.amend', undefined);
    if (from < localDate(tx.now)) throw error('day-passed');
    if (until !== undefined && until < from) throw error('last-day-before-first');
    await lockPublication(tx.tx);
    const { bundle } = await procedureInForce(tx.tx, code, from);
    const was = bundle.unsettledFees?.find((fee) => fee.key === key);
    if (!was) throw error('no-such-fee');
    const amendment: FeeSettled = {
      ...begun(tx, { code, key, legalBasis, from }),
      ...(until === undefined ? {} : { to: dayAfter(until) }),
      kind: 'fee-settled',
      data: { lines: settledLines(lines, bundle), was },
    };
    await settle(tx, amendment);
    const detail = { key, lines: amendment.data.lines, legalBasis, from, until: until ?? null };
    await record(tx, { action: 'service.settle-fee', objectType: 'procedure', objectCode: code, detail });
  });
}

/** Takes an amendment back from today on: the reason or the open fee stands there again. Throws `provisioning.no-such-amendment`. */
export async function endAmendment(ctx: Ctx, { code, id }: { code: string; id: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(policy, tx.actor, 'service.amend', undefined);
    await lockPublication(tx.tx);
    const before = await amendmentsOf(tx.tx, code);
    const ended = before.find((amendment) => amendment.id === id);
    if (!ended) throw error('no-such-amendment');
    await endAmendments(tx.tx, [id], { at: tx.now, byName: tx.actor.name });
    const after = before.filter((amendment) => amendment !== ended);
    if (ended.misfit === undefined) await republish(tx, { code, before, after });
    const { key, kind } = ended;
    await record(tx, {
      action: 'service.end-amendment',
      objectType: 'procedure',
      objectCode: code,
      detail: { key, kind },
    });
  });
}

const begun = (tx: TxCtx, settled: Pick<Amendment, 'code' | 'key' | 'legalBasis' | 'from'>) => ({
  ...settled,
  id: newId(tx.now.getTime()),
  byName: tx.actor.name,
  at: tx.now,
});

/** Puts a new amendment beside the others; one about the same that no longer fits has found its answer. */
async function settle(tx: TxCtx, amendment: Amendment): Promise<void> {
  const { code, kind, key } = amendment;
  const all = await amendmentsOf(tx.tx, code);
  const answered = all.filter((one) => one.kind === kind && one.key === key && one.misfit !== undefined);
  const before = all.filter((one) => !answered.includes(one));
  const ids = answered.map(({ id }) => id);
  await endAmendments(tx.tx, ids, { at: tx.now, byName: tx.actor.name });
  await insertAmendment(tx.tx, amendment, tx.actor.id);
  await republish(tx, { code, before, after: [...before, amendment] });
}

/** The service anew for today and each day to come on which an amendment begins or ends. */
async function republish(
  tx: TxCtx,
  { code, before, after }: { code: string; before: readonly Amendment[]; after: readonly Amendment[] },
): Promise<void> {
  const today = localDate(tx.now);
  const scheduled = [...(await amendedVersions(tx.tx, [code])).values()].map(({ from }) => from);
  const bounds = [...before, ...after].flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const days = [...new Set([today, ...scheduled, ...bounds])].filter((day) => day >= today).toSorted();
  const bases = await Promise.all(days.map(async (day) => ({ day, base: await inForceOn(tx, code, day) })));
  const fitting = after.filter(({ misfit }) => misfit === undefined);
  for (const { day, base } of bases) {
    if (!base) continue;
    const { id: baseId, processXml } = base;
    const bundle: Bundle = amend(bare(base.bundle, before), fitting, day).bundle;
    const published = await publishVersions(tx, { versions: [{ bundle, processXml }], validFrom: day });
    await insertAmendedVersions(
      tx.tx,
      published.map(({ id }) => ({ id, baseId, code, from: day })),
    );
  }
}

/** A procedure may begin or end between two days of its amendments. */
const inForceOn = (tx: TxCtx, code: string, day: string) => procedureInForce(tx.tx, code, day).catch(() => undefined);

/** `224/2026/NĐ-CP`, `12/NQ-HĐND`, `05/2026/QĐ-UBND`: a number and a sign, whatever stands around them. */
const legalNumber = /\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}\d-]*/u;

function legalBasisIn(written: string): string {
  const legalBasis = tidy(written).slice(0, 200);
  if (!legalNumber.test(legalBasis)) throw error('legal-basis-missing');
  return legalBasis;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
