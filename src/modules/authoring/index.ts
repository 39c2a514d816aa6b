export type { DraftContent, VersionDraft } from './version-draft.ts';
export { getVersionDraft } from './draft-store.ts';
export { startVersionDraft, type StartVersionDraft } from './start-version-draft.ts';
export { acceptGolden, renewGolden, saveVersionDraft, type DraftAt } from './save-version-draft.ts';
export { checkVersionDraft } from './check-version-draft.ts';
export { publishVersionDraft } from './publish-version-draft.ts';
export { readBundleDirectory } from './read-bundle.ts';
export { authoringRoutes } from './routes.tsx';
