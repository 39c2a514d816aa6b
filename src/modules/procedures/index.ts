export type * from './bundle.ts';
export {
  endOfVersion,
  getVersion,
  procedureInForce,
  type DatedVersion,
  type ProcedureVersion,
} from './procedure-views.ts';
export { bringIntoForce, publishVersion } from './publish-version.ts';
export { publishVersions, type NewVersion, type Published, type Publishing } from './publish-versions.ts';
export { versionsInForce } from './versions-in-force.ts';
export { withdrawProcedures } from './withdraw-procedures.ts';
export { compileConditions, versionProblems } from './check-version.ts';
export type { GoldenDossier, GoldenGiven, GoldenOutcome } from './golden.ts';
export { goldenDossiersOf } from './golden-dossiers.ts';
export { bundleShapeProblems } from './bundle-shape.ts';
export { goldenShapeProblems } from './golden-shape.ts';
export { acceptOutcomes } from './run-golden.ts';
export { diffVersions, type VersionChange } from './diff-versions.ts';
export { versionParts, type VersionPart } from './describe-version.ts';
export { goldenOfVersion, listVersions, type VersionLine, type VersionState } from './version-views.ts';
export { lockPublication } from './version-store.ts';
export { feesDue, limitOf, totalDong, type FeeLine } from './fees.ts';
export { limitWords } from './condition-words.ts';
export { listCodes } from './listing-views.ts';
export { searchAmong } from './search-among.ts';
export { searchProcedures } from './search-views.ts';
export { procedureRoutes, type ProcedureDeps } from './routes.tsx';
export { bundlesOf, publishedVersions, stampOfVersions, type PublishedVersion } from './published-versions.ts';
export { feesFromDmn, feesToDmn } from './fee-table.ts';
export { levelOf, type ServiceLevel } from './service-level.ts';
export { serviceStandings, type ServiceStanding } from './service-views.ts';
