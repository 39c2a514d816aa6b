import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import {
  getVersion,
  goldenOfVersion,
  listVersions,
  lockPublication,
  publishVersions,
  type NewVersion,
  type Published,
} from '#modules/procedures';
import { formatDate, localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { deleteVersionDraft, lockVersionDraft, writeBase } from './draft-store.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';

/**
 * Publishes a draft from a day on; the draft goes away, the version before ends that day. Two at once: the second waits,
 * then is told that its draft is no longer of the newest version.
 * Throws `authoring.no-draft`, `.superseded`, `.date-past`, what `publishVersions` throws, `identity.not-allowed`.
 */
export async function publishVersionDraft(
  tx: TxCtx,
  { id, validFrom, revision }: { id: string; validFrom: string; revision?: number | undefined },
): Promise<Published> {
  authorize(policy, tx.actor, 'procedure.publish', undefined);
  await lockPublication(tx.tx);
  const draft = await lockVersionDraft(tx.tx, id);
  if (revision !== undefined && revision !== draft.revision) throw error('stale', { name: draft.savedByName });
  const [newest] = await listVersions(tx.tx, draft.code, localDate(tx.now));
  if ((newest?.id ?? null) !== draft.baseVersionId)
    throw error('superseded', { code: draft.code, number: newest?.number ?? 0 });
  const { bundle, processXml, golden } = draft;
  const published = await publishOne(
    tx,
    { bundle, processXml, golden: golden.length > 0 ? golden : undefined },
    validFrom,
  );
  await deleteVersionDraft(tx.tx, id);
  return published;
}

/**
 * Publishes the content of an earlier version again from a day on, as a new version: what it was is never rewritten.
 * Throws as `publishVersionDraft`, and `procedures.not-found`.
 */
export async function rollBackTo(
  tx: TxCtx,
  { versionId, validFrom }: { versionId: string; validFrom: string },
): Promise<Published> {
  authorize(policy, tx.actor, 'procedure.publish', undefined);
  const [{ bundle, processXml, number }, golden] = await Promise.all([
    getVersion(tx.tx, versionId),
    goldenOfVersion(tx.tx, versionId),
  ]);
  const published = await publishOne(
    tx,
    { bundle, processXml, golden: golden.length > 0 ? golden : undefined },
    validFrom,
  );
  await record(tx, {
    action: 'procedure.roll-back',
    objectType: 'procedure',
    objectCode: bundle.code,
    detail: { from: number, to: published.number, validFrom },
  });
  return published;
}

/** Goes on with a draft from the newest version, after its author has seen what changed there. Throws `authoring.no-draft`. */
export async function rebaseVersionDraft(tx: TxCtx, id: string): Promise<void> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  const draft = await lockVersionDraft(tx.tx, id);
  const [newest] = await listVersions(tx.tx, draft.code, localDate(tx.now));
  if (newest) await writeBase(tx.tx, id, newest.id);
}

/** Throws `authoring.no-draft`. */
export async function discardVersionDraft(tx: TxCtx, id: string): Promise<{ code: string }> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  const { code } = await lockVersionDraft(tx.tx, id);
  await deleteVersionDraft(tx.tx, id);
  await record(tx, {
    action: 'procedure.discard-draft',
    objectType: 'procedure',
    objectCode: code,
    detail: { draft: id },
  });
  return { code };
}

/** Nobody decides further ahead; a later year is a slip that would stand in the way of every version after it. */
const MOST_YEARS = 10;

/** `2099-02-30` looks like a day and is none. */
function isDay(written: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

async function publishOne(tx: TxCtx, version: NewVersion, validFrom: string): Promise<Published> {
  const today = localDate(tx.now);
  if (!isDay(validFrom) || Number(validFrom.slice(0, 4)) > Number(today.slice(0, 4)) + MOST_YEARS)
    throw error('date-wrong');
  if (validFrom < today) throw error('date-past', { today: formatDate(today) });
  const [published] = await publishVersions(tx, { versions: [version], validFrom });
  if (!published) throw error('no-draft');
  return published;
}
