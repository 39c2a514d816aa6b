import { getDossier, isAmount, type FeeSet } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { getVersion, type UnsettledFee } from '#modules/procedures';
import type { Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import type { Bilingual, Lang } from '#platform/text.ts';
import { deedText } from './deed-text.ts';
import { error } from './errors.ts';
import { setFeesAtIntake } from './intake.ts';
import { policy } from './policy.ts';
import type { Posted } from './posted.ts';
import { findTask } from './task-store.ts';

/** Names of the boxes of one fee in the officer's form. */
export const feeFields = (key: string) => ({ amount: `fee-${key}`, basis: `basis-${key}`, reason: `why-${key}` });

/** The deed of the form: what is missing or no amount is said beside its box. */
export async function noticeFees(
  ctx: Ctx,
  { posted, ...at }: { taskId: string; revision: number | undefined; posted: Posted },
): Promise<{ code: string } | { problems: Problem[] }> {
  const task = await findTask(ctx.db, at.taskId);
  if (!task) throw error('no-task');
  authorize(policy, ctx.actor, 'task.complete', task);
  const { versionId } = await getDossier(ctx.db, { id: task.dossierId });
  const { bundle } = await getVersion(ctx.db, versionId);
  const { fees, problems } = readFees(posted, bundle.unsettledFees ?? []);
  return problems.length > 0 ? { problems } : setFeesAtIntake(ctx, { ...at, fees });
}

/** Reads the form: amounts as people type them ("50.000", "50000 đ"), every problem at once. Pure. */
export function readFees(posted: Posted, unsettled: readonly UnsettledFee[]): { fees: FeeSet[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const several = unsettled.length > 1;
  const fees = unsettled.map(({ key, name }): FeeSet => {
    const about = several ? name : undefined;
    const names = feeFields(key);
    const amountDong = readDong(posted.text(names.amount));
    const legalBasis = posted.text(names.basis).trim();
    const reason = posted.text(names.reason).trim();
    if (amountDong === undefined) problems.push(problemAt(names.amount, 'amount', about));
    if (legalBasis === '') problems.push(problemAt(names.basis, 'basis', about));
    if (reason === '') problems.push(problemAt(names.reason, 'feeReason', about));
    return { key, amountDong: amountDong ?? 0, legalBasis, reason };
  });
  return { fees, problems };
}

/** Whole đồng, with or without separators of thousands and the sign of the currency; undefined for anything else. */
function readDong(typed: string): number | undefined {
  const digits = typed.replace(/\s|[₫đĐ]$|VN[DĐ]$/gu, '');
  if (!/^\d+$|^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/u.test(digits)) return undefined;
  const dong = Number(digits.replace(/[.,]/gu, ''));
  return isAmount(dong) ? dong : undefined;
}

function problemAt(at: string, which: 'amount' | 'basis' | 'feeReason', about: Bilingual | undefined): Problem {
  const says = (lang: Lang) => `${about ? `${about[lang]}: ` : ''}${deedText(lang).problems[which]}`;
  const codes = { amount: 'casework.fee-amount', basis: 'casework.fee-basis', feeReason: 'casework.reason-missing' };
  return { at, code: codes[which], says: { vi: says('vi'), en: says('en') } };
}
