import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { competentAgencies } from './competent-agencies.ts';
import type { FilingAgency, FilingBundle } from './deps.ts';
import { lockOpenDraft, writeCase } from './draft-store.ts';
import { problem } from './problem-text.ts';

/** What was chosen, as posted. */
export interface Choice {
  caseKey: string | undefined;
  agencyId: string | undefined;
}

export type CheckedChoice = { caseKey: string; agencyId: string; problems?: undefined } | { problems: Problem[] };

/** Where there is one case or one office there is nothing to choose. All problems at once, at `case` and `agency`. */
export function checkChoice(bundle: FilingBundle, agencies: readonly FilingAgency[], choice: Choice): CheckedChoice {
  const onlyCase = bundle.cases.length === 1 ? bundle.cases[0] : undefined;
  const onlyAgency = agencies.length === 1 ? agencies[0] : undefined;
  const chosen = onlyCase ?? bundle.cases.find(({ key }) => key === choice.caseKey);
  const agency = onlyAgency ?? agencies.find(({ id }) => id === choice.agencyId);
  if (chosen && agency) return { caseKey: chosen.key, agencyId: agency.id };
  return {
    problems: [
      ...(chosen ? [] : [problem('case', 'case-missing')]),
      ...(agency ? [] : [problem('agency', 'agency-missing')]),
    ],
  };
}

/** Changes the case or the office of a draft; answers and files of the other case stay. Throws `forms.draft-not-found`, `forms.already-submitted`. */
export async function chooseCase(
  ctx: Ctx,
  input: Choice & { draftId: string; bundle: FilingBundle },
): Promise<{ problems: Problem[] }> {
  const agencies = await competentAgencies(ctx.db, input.bundle, localDate(ctx.now));
  return inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, input.draftId);
    const checked = checkChoice(input.bundle, agencies, input);
    if (checked.problems) return { problems: checked.problems };
    await writeCase(tx, draft.id, checked);
    return { problems: [] };
  });
}
