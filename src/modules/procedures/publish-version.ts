import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { removeListings, replaceListings } from './listing-store.ts';
import { publishVersions, type NewVersion } from './publish-versions.ts';
import { codesOutOfForce, versionsComeIntoForce } from './version-store.ts';

/**
 * Publishes a version from a day on; the one before it ends that day. The same content published again
 * changes nothing (content-addressed). Returns the version's id.
 * Throws as `publishVersions` for a bundle that could not be filled in or handled; nothing is published then.
 */
export async function publishVersion(tx: TxCtx, version: NewVersion & { validFrom: string }): Promise<string> {
  const { validFrom, ...rest } = version;
  const [published] = await publishVersions(tx, { versions: [rest], validFrom });
  return published?.id ?? '';
}

/**
 * Versions published ahead of time whose day has come are shown by lists and search from now on, those whose day is
 * over no more. A nightly job; doing it twice changes nothing. Returns the codes that changed.
 */
export async function bringIntoForce(tx: TxCtx): Promise<string[]> {
  const today = localDate(tx.now);
  const due = await versionsComeIntoForce(tx.tx, today);
  await replaceListings(
    tx.tx,
    due.map(({ id, bundle }) => ({ versionId: id, bundle })),
  );
  const over = await codesOutOfForce(tx.tx, today);
  if (over.length > 0) await removeListings(tx.tx, over);
  return [...due.map(({ bundle }) => bundle.code), ...over];
}
