import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { getVersion, goldenOfVersion, listVersions, type Bundle, type GoldenDossier } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { holdToLimits } from './draft-limits.ts';
import { insertVersionDraft } from './draft-store.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import type { DraftContent, VersionDraft } from './version-draft.ts';

/** From the newest version of a procedure, or from content of one's own (a new procedure, an imported bundle). */
export type StartVersionDraft =
  | { code: string }
  | { bundle: Bundle; processXml: string; golden?: readonly GoldenDossier[] | undefined };

/**
 * Begins a draft. It is of the newest version there is, also of one published ahead.
 * Throws `identity.not-allowed`, `authoring.no-draft` (no such procedure), `.too-big`, `.not-a-bundle`.
 */
export async function startVersionDraft(tx: TxCtx, from: StartVersionDraft): Promise<VersionDraft> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  const code = 'code' in from ? from.code : from.bundle.code;
  const [newest] = await listVersions(tx.tx, code, localDate(tx.now));
  const content = 'code' in from ? await contentOf(tx, newest?.id) : { ...from, golden: [...(from.golden ?? [])] };
  holdToLimits(content);
  const draft: VersionDraft = {
    id: newId(tx.now.getTime()),
    code,
    baseVersionId: newest?.id ?? null,
    revision: 1,
    state: 'draft',
    bundle: content.bundle,
    processXml: content.processXml,
    golden: content.golden,
    savedAt: tx.now,
    savedByName: tx.actor.name,
  };
  await insertVersionDraft(tx, draft);
  await record(tx, {
    action: 'procedure.author',
    objectType: 'procedure',
    objectCode: code,
    detail: { draft: draft.id },
  });
  return draft;
}

async function contentOf(tx: TxCtx, versionId: string | undefined): Promise<DraftContent> {
  if (versionId === undefined) throw error('no-draft');
  const [{ bundle, processXml }, golden] = await Promise.all([
    getVersion(tx.tx, versionId),
    goldenOfVersion(tx.tx, versionId),
  ]);
  return { bundle, processXml, golden };
}
