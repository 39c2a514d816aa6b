export type * from './bundle.ts';
export { getVersion, procedureInForce, type ProcedureVersion } from './procedure-views.ts';
export { bringIntoForce, publishVersion } from './publish-version.ts';
export { feesDue, limitOf, totalDong, type FeeLine } from './fees.ts';
export { limitWords } from './condition-words.ts';
export { listCodes } from './listing-views.ts';
export { searchProcedures } from './search-views.ts';
export { procedureRoutes, type ProcedureDeps } from './routes.tsx';
