import { findAccount } from '#modules/identity';
import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { isId, randomCode } from '#platform/ids.ts';
import { checkChoice, type Choice } from './choose-case.ts';
import { competentAgencies } from './competent-agencies.ts';
import type { FilingVersion } from './deps.ts';
import { insertDraft, lockOpenDraft } from './draft-store.ts';
import { error } from './errors.ts';
import { prefilled } from './prefill.ts';
import { mayHelpAtCounter, requireOpenTo } from './policy.ts';

export type Started = { draftId: string; problems?: undefined } | { problems: Problem[]; draftId?: undefined };

export interface StartDraft extends Choice {
  /** Made with the page that asks: pressing twice begins one draft. */
  draftId: string;
  version: FilingVersion;
  /** Account of the person an officer helps at the counter; absent when people file for themselves. */
  helpedId?: string | undefined;
}

/**
 * Begins a draft in the version in force, prefilled from what is known of the person.
 * Throws `forms.draft-not-found` (an id of somebody else's), `forms.not-at-counter`, `forms.nobody-to-help`.
 */
export async function startDraft(ctx: Ctx, { draftId, version, helpedId, ...choice }: StartDraft): Promise<Started> {
  if (helpedId && !mayHelpAtCounter(ctx.actor)) throw error('not-at-counter');
  if (!isId(draftId)) throw error('draft-not-found');
  requireOpenTo(ctx.actor, version.bundle);
  const [agencies, account] = await Promise.all([
    competentAgencies(ctx.db, version.bundle, localDate(ctx.now)),
    findAccount(ctx.db, { id: helpedId ?? ctx.actor.id ?? '' }),
  ]);
  if (!account) throw error('nobody-to-help');
  const checked = checkChoice(version.bundle, agencies, choice);
  if (checked.problems) return { problems: checked.problems };

  return inTransaction(ctx, async (tx) => {
    await insertDraft(tx.tx, {
      id: draftId,
      accountId: account.id,
      helperId: helpedId ? (ctx.actor.id ?? null) : null,
      versionId: version.id,
      procedureCode: version.bundle.code,
      procedureName: version.bundle.everydayName.vi,
      caseKey: checked.caseKey,
      agencyId: checked.agencyId,
      answers: prefilled(version.bundle.form, account),
      sources: {},
      channel: helpedId ? 'direct' : 'online',
      submitKey: randomCode(22),
      dossierCode: null,
      createdAt: tx.now,
      savedAt: tx.now,
    });
    // Reading it back tells a second click (ours) from an id that belongs to somebody else.
    const draft = await lockOpenDraft(tx, draftId);
    if (helpedId) {
      await record(tx, { action: 'draft.start', objectType: 'draft', objectCode: draft.id, onBehalfOf: account.id });
    }
    return { draftId: draft.id };
  });
}
