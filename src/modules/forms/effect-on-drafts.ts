import type { Db } from '#platform/db.ts';
import type { FilingBundle } from './deps.ts';
import { drafts, toDraft } from './draft-store.ts';
import { upgradeAnswers } from './upgrade-answers.ts';

/** What a new version would do to the open drafts of a procedure. */
export interface EffectOnDrafts {
  drafts: number;
  /** Every answer has its place in the new version. */
  wholly: number;
  /** Some answers would be set aside. */
  someAside: number;
  /** The case would have to be chosen again. */
  caseAgain: number;
}

/** More drafts of one procedure than this are not looked into one by one; `drafts` counts all. */
const LOOKED_INTO = 500;

/** Tries the carrying over of every open draft, changing nothing. */
export async function effectOnDrafts(
  db: Db,
  {
    code,
    after,
    bundleOf,
  }: { code: string; after: FilingBundle; bundleOf: (versionId: string) => Promise<FilingBundle> },
): Promise<EffectOnDrafts> {
  const [{ count }, rows] = await Promise.all([
    db
      .selectFrom('forms.draft')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('procedure_code', '=', code)
      .where('dossier_code', 'is', null)
      .executeTakeFirstOrThrow(),
    drafts(db).where('procedure_code', '=', code).where('dossier_code', 'is', null).limit(LOOKED_INTO).execute(),
  ]);
  const effect: EffectOnDrafts = { drafts: count, wholly: 0, someAside: 0, caseAgain: 0 };
  for (const draft of rows.map(toDraft)) {
    const upgrade = upgradeAnswers(await bundleOf(draft.versionId), after, { ...draft, papers: [] });
    if (upgrade.setAside.length > draft.setAside.length) effect.someAside += 1;
    else effect.wholly += 1;
    if (draft.caseKey !== null && upgrade.caseKey === null) effect.caseAgain += 1;
  }
  return effect;
}
