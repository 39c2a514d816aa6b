import type { FeeStatus } from '#modules/payments';
import type { Bundle, UnsettledFee } from '#modules/procedures';
import type { HistoryFact } from './dossier-views.ts';
import type { SetFeeLine } from './set-fees.ts';

/** Everything there is to say about a dossier's fees, each kind apart. */
export interface ToldFees {
  /** What was owed and whether it is paid, oldest first. */
  notices: FeeStatus[];
  /** Set to nothing by an officer: "không thu", by which text and why. */
  waived: SetFeeLine[];
  /** Still to be set; never silently left out, never counted as free. */
  unsettled: UnsettledFee[];
}

/** Pure: the version's open fees, what the history says was set, and the notices. */
export function toldFees(bundle: Bundle, history: readonly HistoryFact[], notices: FeeStatus[]): ToldFees {
  const set = setLines(history);
  const waived = (set ?? []).filter(({ amountDong }) => amountDong === 0);
  return { notices, waived, unsettled: set ? [] : (bundle.unsettledFees ?? []) };
}

/** The lines an officer set; undefined while nobody has. */
function setLines(history: readonly HistoryFact[]): SetFeeLine[] | undefined {
  const payload = history.findLast(({ kind }) => kind === 'dossier.fee-set')?.payload;
  // Written by setFees only.
  return payload && (payload['lines'] as SetFeeLine[]);
}
