export type * from './bundle.ts';
export { getVersion, procedureInForce, type ProcedureVersion } from './procedure-views.ts';
export { publishVersion } from './publish-version.ts';
export { feesDue, limitOf, totalDong, type FeeLine } from './fees.ts';
