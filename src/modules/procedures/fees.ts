import { compileFeel, isTrue } from '#platform/feel.ts';
import type { Dong } from '#platform/money.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Bundle, Channel, Fee, Limit } from './bundle.ts';

/** One line of a fee notice: what, how much, by which text. */
export interface FeeLine {
  key: string;
  name: Bilingual;
  amountDong: Dong;
  legalBasis: string;
}

export interface FilingFacts {
  answers: Record<string, unknown>;
  channel: Channel['channel'];
  caseKey: string;
  /** Day of filing, `YYYY-MM-DD`: the fees of that day are due, whatever is decided later. */
  on: string;
}

/** Whether a fee is in force on a day: its first day counts, the day it ends does not. */
export const isInForce = ({ from, to }: Pick<Fee, 'from' | 'to'>, on: string): boolean =>
  (from === undefined || from <= on) && (to === undefined || to > on);

/** Fees due for a filing: those in force that day whose condition holds, FEEL over the answers, `channel` and `case`. */
export function feesDue(bundle: Bundle, { answers, channel, caseKey, on }: FilingFacts): FeeLine[] {
  const context = { ...answers, channel, case: caseKey };
  return bundle.fees
    .filter((fee) => isInForce(fee, on) && (!fee.when || isTrue(fee.when, context)))
    .map(({ key, name, amountDong, quantity, legalBasis }) => ({
      key,
      name,
      amountDong: amountDong * timesDue(quantity, context),
      legalBasis,
    }))
    .filter((line) => line.amountDong > 0);
}

/** Copies, pages: a whole number from the answers; none where they do not give one. */
function timesDue(quantity: string | undefined, context: Record<string, unknown>): number {
  if (quantity === undefined) return 1;
  const times = compileFeel(quantity)(context);
  return typeof times === 'number' && Number.isSafeInteger(times) && times > 0 ? times : 0;
}

export const totalDong = (lines: readonly FeeLine[]): Dong => lines.reduce((sum, line) => sum + line.amountDong, 0);

/** The legal time for a case and channel; undefined where the law states none. */
export function limitOf(bundle: Bundle, caseKey: string, channel: Channel['channel']): Limit | undefined {
  const byCase = bundle.cases.find(({ key }) => key === caseKey)?.limit;
  return byCase ?? bundle.channels.find((row) => row.channel === channel)?.limit ?? bundle.channels[0]?.limit;
}
