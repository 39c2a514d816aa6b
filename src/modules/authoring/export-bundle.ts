import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { bundleShapeProblems, getVersion, goldenOfVersion } from '#modules/procedures';
import type { TxCtx } from '#platform/ctx.ts';
import { bundleFiles } from './bundle-files.ts';
import { getVersionDraft } from './draft-store.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { readBundleZip } from './read-bundle.ts';
import { startVersionDraft } from './start-version-draft.ts';
import type { DraftContent, VersionDraft } from './version-draft.ts';
import { zipBundle } from './zip-bundle.ts';

/** A zip to hand over, and what to call it. */
export interface ExportedBundle {
  name: string;
  zip: Buffer;
}

/** A published version as a zip. The same version always gives the same bytes. Throws `procedures.not-found`, `identity.not-allowed`. */
export async function exportVersion(tx: TxCtx, versionId: string): Promise<ExportedBundle> {
  authorize(policy, tx.actor, 'procedure.export', undefined);
  const [{ bundle, processXml, number }, golden] = await Promise.all([
    getVersion(tx.tx, versionId),
    goldenOfVersion(tx.tx, versionId),
  ]);
  await record(tx, {
    action: 'procedure.export',
    objectType: 'procedure',
    objectCode: bundle.code,
    detail: { number },
  });
  return { name: `${bundle.code}-v${number}.zip`, zip: await zipBundle(bundleFiles({ bundle, processXml, golden })) };
}

/** A draft as a zip; what it says may be wrong, its shape may not. Throws `authoring.no-draft`, `.not-a-bundle`, `identity.not-allowed`. */
export async function exportDraft(tx: TxCtx, id: string): Promise<ExportedBundle> {
  authorize(policy, tx.actor, 'procedure.export', undefined);
  const draft = await getVersionDraft(tx.tx, id);
  const [wrong] = bundleShapeProblems(draft.bundle);
  if (wrong) throw error('not-a-bundle', { reason: wrong.at });
  return { name: `${draft.code}-draft-${draft.revision}.zip`, zip: await zipBundle(bundleFiles(draft)) };
}

/** Begins a draft from a zip somebody brings. Throws `authoring.bundle-*`, and as `startVersionDraft`; nothing is begun then. */
export async function importBundle(tx: TxCtx, bytes: Buffer): Promise<VersionDraft> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  return startVersionDraft(tx, await readBundleZip(bytes));
}

/** Writes a bundle as a folder to be edited by hand: without hashes, which every edit would break. */
export async function writeBundleDirectory(directory: string, content: DraftContent): Promise<void> {
  for (const [name, text] of bundleFiles(content, { seal: false })) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
