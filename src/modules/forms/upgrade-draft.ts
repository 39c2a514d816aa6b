import { sql } from 'kysely';
import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import type { FilingBundle, FilingDeps, FilingVersion } from './deps.ts';
import { listPaperFiles, lockOpenDraft, type Draft } from './draft-store.ts';
import { upgradeAnswers, type Upgrade, type UpgradeNote } from './upgrade-answers.ts';

/**
 * Carries a draft over to the version in force today. False where there is nothing to do: it follows that version
 * already, or the procedure is no longer in force at all. Throws `forms.draft-not-found`, `forms.already-submitted`.
 */
export async function upgradeDraft(ctx: Ctx, deps: FilingDeps, { id, procedureCode }: Draft): Promise<boolean> {
  const today = localDate(ctx.now);
  const inForce = await versionInForce(ctx, deps, procedureCode);
  if (!inForce) return false;
  return inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, id);
    if (draft.versionId === inForce.id) return false;
    const [before, papers] = await Promise.all([
      deps.procedures.version(tx.tx, draft.versionId),
      listPaperFiles(tx.tx, id),
    ]);
    const upgrade = upgradeAnswers(before.bundle, inForce.bundle, {
      answers: draft.answers,
      caseKey: draft.caseKey,
      papers: papers.map(({ itemKey }) => itemKey),
      setAside: draft.setAside,
    });
    await writeUpgrade(
      tx,
      { draft, inForce, upgrade, upgrades: [...draft.upgrades, { on: today, notes: upgrade.notes }] },
      before.bundle,
    );
    await record(tx, {
      action: 'draft.upgrade',
      objectType: 'draft',
      objectCode: id,
      detail: { from: draft.versionId, to: inForce.id },
    });
    return true;
  });
}

async function versionInForce(ctx: Ctx, deps: FilingDeps, code: string): Promise<FilingVersion | undefined> {
  try {
    return await deps.procedures.inForce(ctx.db, code, localDate(ctx.now));
  } catch (cause) {
    if (isAppError(cause)) return undefined;
    throw cause;
  }
}

interface Written {
  draft: Draft;
  inForce: FilingVersion;
  upgrade: Upgrade;
  upgrades: UpgradeNote[];
}

async function writeUpgrade(
  tx: TxCtx,
  { draft, inForce, upgrade, upgrades }: Written,
  before: FilingBundle,
): Promise<void> {
  const { answers, moved, setAside, caseKey, movedPapers } = upgrade;
  const sources = Object.fromEntries(Object.entries(draft.sources).map(([key, from]) => [moved[key] ?? key, from]));
  // Another office decides now: it has to be chosen again.
  const sameOffice = JSON.stringify(before.competent) === JSON.stringify(inForce.bundle.competent);
  await tx.tx
    .updateTable('forms.draft')
    .set({
      version_id: inForce.id,
      procedure_name: inForce.bundle.everydayName.vi,
      case_key: caseKey,
      agency_id: sameOffice ? draft.agencyId : null,
      answers: JSON.stringify(answers),
      answer_sources: JSON.stringify(sources),
      set_aside: JSON.stringify(setAside),
      upgrades: JSON.stringify(upgrades),
    })
    .where('id', '=', draft.id)
    .execute();
  for (const [from, to] of Object.entries(movedPapers)) await movePapers(tx, draft.id, { from, to });
}

/** Files go along to the paper's new key; one that lies there already is not put there twice. */
async function movePapers(tx: TxCtx, draftId: string, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    insert into forms.draft_paper (draft_id, item_key, file_id, position, added_at)
    select draft_id, ${to}, file_id, position, added_at from forms.draft_paper
    where draft_id = ${draftId} and item_key = ${from}
    on conflict do nothing`.execute(tx.tx);
  await tx.tx.deleteFrom('forms.draft_paper').where('draft_id', '=', draftId).where('item_key', '=', from).execute();
}
