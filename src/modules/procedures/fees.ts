import { compileFeel, isTrue } from '#platform/feel.ts';
import type { Dong } from '#platform/money.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Bundle, Channel, Limit } from './bundle.ts';

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
}

/** Fees due for a filing: conditions are FEEL over the answers, `channel` and `case`. */
export function feesDue(bundle: Bundle, { answers, channel, caseKey }: FilingFacts): FeeLine[] {
  const context = { ...answers, channel, case: caseKey };
  return bundle.fees
    .filter((fee) => fee.amountDong > 0 && (!fee.when || isTrue(fee.when, context)))
    .map(({ key, name, amountDong, legalBasis }) => ({ key, name, amountDong, legalBasis }));
}

export const totalDong = (lines: readonly FeeLine[]): Dong => lines.reduce((sum, line) => sum + line.amountDong, 0);

/** The legal time for a case and channel; undefined where the law states none. */
export function limitOf(bundle: Bundle, caseKey: string, channel: Channel['channel']): Limit | undefined {
  const byCase = bundle.cases.find(({ key }) => key === caseKey)?.limit;
  return byCase ?? bundle.channels.find((row) => row.channel === channel)?.limit ?? bundle.channels[0]?.limit;
}
