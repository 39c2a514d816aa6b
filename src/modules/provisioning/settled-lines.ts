import type { Bundle } from '#modules/procedures';
import { tidy } from '#platform/text.ts';
import { numberQuestions, type SettledLine } from './amendment.ts';
import { error } from './errors.ts';

/** A line as somebody typed it. */
export interface TypedLine {
  name: string;
  /** `NaN` where no amount was typed. */
  amountDong: number;
  /** Keys of cases; none: every case. */
  cases: readonly string[];
  /** Empty: every way of filing. */
  channel: string;
  /** Key of a number question; empty: once. */
  quantity: string;
}

/** More lines than any fee table of the catalogue needs; a longer one is written in the editor. */
export const MOST_LINES = 6;

const MOST_DONG = 10_000_000_000;

/** The lines for a service: what it does not have is left out. Throws `provisioning.amount-missing`. */
export function settledLines(typed: readonly TypedLine[], bundle: Bundle): SettledLine[] {
  return typed.slice(0, MOST_LINES).map(({ name, amountDong, cases, channel, quantity }): SettledLine => {
    if (!Number.isSafeInteger(amountDong) || amountDong < 1000 || amountDong > MOST_DONG) throw error('amount-missing');
    const chosen = bundle.cases.filter(({ key }) => cases.includes(key));
    const known = bundle.channels.find((one) => one.channel === channel);
    const times = numberQuestions(bundle).find(({ key }) => key === quantity);
    const isEvery = chosen.length === bundle.cases.length;
    return {
      name: tidy(name).slice(0, 200),
      amountDong,
      cases: isEvery ? [] : chosen.map(({ key, label }) => ({ key, label: label.vi })),
      ...(known ? { channel: known.channel } : {}),
      ...(times ? { quantity: times.key } : {}),
    };
  });
}
