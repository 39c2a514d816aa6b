import { checkForm } from '#modules/forms';
import { authorize } from '#modules/identity';
import {
  acceptOutcomes,
  bundleShapeProblems,
  compileConditions,
  goldenDossiersOf,
  goldenShapeProblems,
} from '#modules/procedures';
import type { TxCtx } from '#platform/ctx.ts';
import { holdToLimits } from './draft-limits.ts';
import { lockVersionDraft, writeContent } from './draft-store.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import type { DraftContent, VersionDraft } from './version-draft.ts';

/** Which draft, and the revision the person was looking at. */
export interface DraftAt {
  id: string;
  revision: number;
}

/**
 * Saves a draft, right or wrong, as a new revision. Throws `authoring.stale` when somebody else saved meanwhile (nothing
 * is overwritten), `.no-draft`, `.too-big`, `.not-a-bundle`, `.other-procedure`, `identity.not-allowed`.
 */
export async function saveVersionDraft(tx: TxCtx, save: DraftAt & DraftContent): Promise<VersionDraft> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  holdToLimits(save);
  return writeAt(tx, save, () => save);
}

/** Writes the example dossiers anew from the rules of the draft. Throws as `saveVersionDraft`, `processes.*`, `platform.feel-*`. */
export async function renewGolden(tx: TxCtx, at: DraftAt): Promise<VersionDraft> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  return writeAt(tx, at, async (draft) => ({
    ...draft,
    golden: await goldenDossiersOf(readable(draft), draft.processXml),
  }));
}

/** Takes what comes out of the example dossiers now as what must come out. Throws as `renewGolden`. */
export async function acceptGolden(tx: TxCtx, at: DraftAt): Promise<VersionDraft> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  return writeAt(tx, at, async (draft) => ({
    ...draft,
    golden: await acceptOutcomes(readable(draft), draft.processXml, shapely(draft)),
  }));
}

/** The bundle, when rules can be run on it. Throws `authoring.not-a-bundle`, `forms.*`, `platform.feel-*`. */
function readable({ bundle }: DraftContent): DraftContent['bundle'] {
  const [wrong] = bundleShapeProblems(bundle);
  if (wrong) throw error('not-a-bundle', { reason: `/bundle${wrong.at}` });
  checkForm(bundle.form);
  compileConditions(bundle);
  return bundle;
}

function shapely({ golden }: DraftContent): DraftContent['golden'] {
  const [wrong] = goldenShapeProblems(golden);
  if (wrong) throw error('not-a-bundle', { reason: wrong.at });
  return golden;
}

async function writeAt(
  tx: TxCtx,
  { id, revision }: DraftAt,
  change: (draft: VersionDraft) => DraftContent | Promise<DraftContent>,
): Promise<VersionDraft> {
  const draft = await lockVersionDraft(tx.tx, id);
  if (draft.revision !== revision) throw error('stale', { name: draft.savedByName });
  const { bundle, processXml, golden } = await change(draft);
  if (draft.baseVersionId !== null && bundle.code !== draft.code)
    throw error('other-procedure', { code: draft.code, other: bundle.code });
  const saved: VersionDraft = {
    ...draft,
    bundle,
    processXml,
    golden,
    code: bundle.code,
    revision: revision + 1,
    state: 'draft',
    savedAt: tx.now,
    savedByName: tx.actor.name,
  };
  await writeContent(tx, saved);
  return saved;
}
