export type { DraftContent, VersionDraft } from './version-draft.ts';
export { getVersionDraft, listVersionDrafts, type DraftLine } from './draft-store.ts';
export { startVersionDraft, type StartVersionDraft } from './start-version-draft.ts';
export { acceptGolden, renewGolden, saveVersionDraft, type DraftAt } from './save-version-draft.ts';
export { checkVersionDraft, problemsOf } from './check-version-draft.ts';
export { discardVersionDraft, publishVersionDraft, rebaseVersionDraft, rollBackTo } from './publish-version-draft.ts';
export { readBundleDirectory, readBundleZip } from './read-bundle.ts';
export {
  exportDraft,
  exportVersion,
  importBundle,
  writeBundleDirectory,
  type ExportedBundle,
} from './export-bundle.ts';
export { authoringRoutes } from './routes.tsx';
