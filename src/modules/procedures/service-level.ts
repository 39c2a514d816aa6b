import type { Bundle } from './bundle.ts';

export type ServiceLevel = 1 | 2 | 3 | 4;

/**
 * The level of a service by the rule of 2011 (NĐ 43/2011/NĐ-CP art. 3): 1 full information; 2 forms to download too;
 * 3 filled in and sent online, fee and result at the office; 4 the fee paid online (or none due) and the result sent
 * online or by post. A fee nobody has settled cannot be paid online yet.
 */
export function levelOf(bundle: Bundle): ServiceLevel {
  const online = bundle.channels.some(({ channel }) => channel === 'online');
  if (!online) return bundle.cases.some(({ papers }) => papers.some(({ template }) => template)) ? 2 : 1;
  const mustCome =
    !bundle.fullyOnline.yes &&
    bundle.fullyOnline.reasons.some(({ key }) => key === 'presence-required' || key === 'originals-to-be-seen');
  return mustCome || (bundle.unsettledFees?.length ?? 0) > 0 ? 3 : 4;
}
