import { findAccount, type Account } from '#modules/identity';
import type { TxCtx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { contextOf, missingForSubmission } from './completeness.ts';
import type { FilingBundle, FilingChannel } from './deps.ts';
import { listPaperFiles, lockDraft, type PaperFile } from './draft-store.ts';
import { error } from './errors.ts';
import type { Answers } from './form-definition.ts';
import { submittedAnswers } from './journey.ts';
import { papersToUpload } from './papers.ts';

/** A locked draft on its way to becoming a dossier. `caseKey` and `agencyId` are '' until chosen; `missing` then says so. */
export interface SubmittableDraft {
  id: string;
  dossierCode: string | null;
  submitKey: string;
  versionId: string;
  caseKey: string;
  agencyId: string;
  channel: FilingChannel;
  account: Account;
  /** Whose name stands on the dossier: the organisation's where one files. */
  applicantName: string;
  /** The officer who filled it in at the counter. */
  helperId: string | null;
  /** Every file in the draft, also under papers that are no longer asked for. */
  papers: PaperFile[];
  /** Files under papers this case asks for; what belongs to another case stays in the draft. */
  submittedPapers(bundle: FilingBundle): PaperFile[];
  /** Everything still to do, all at once. */
  missing(bundle: FilingBundle): Problem[];
  /** The answers to questions that are asked. */
  submittedAnswers(bundle: FilingBundle): Answers;
}

/** Locks the actor's own draft, or the one they help with. Throws `forms.draft-not-found`. */
export async function draftForSubmission(tx: TxCtx, id: string): Promise<SubmittableDraft> {
  const draft = await lockDraft(tx, id);
  const [account, papers] = await Promise.all([
    findAccount(tx.tx, { id: draft.accountId }),
    listPaperFiles(tx.tx, draft.id),
  ]);
  if (!account) throw error('draft-not-found');
  const context = contextOf(draft);
  const answersIn = (bundle: FilingBundle) => submittedAnswers(bundle.form, draft.answers, context);
  return {
    id: draft.id,
    dossierCode: draft.dossierCode,
    submitKey: draft.submitKey,
    versionId: draft.versionId,
    caseKey: draft.caseKey ?? '',
    agencyId: draft.agencyId ?? '',
    channel: draft.channel,
    account,
    applicantName: (account.kind === 'business' && account.profile.organisationName) || account.fullName,
    helperId: draft.helperId,
    papers,
    submittedPapers(bundle) {
      const chosen = bundle.cases.find(({ key }) => key === draft.caseKey);
      const asked = chosen ? papersToUpload(chosen, answersIn(bundle), context) : [];
      return papers.filter(({ itemKey }) => asked.some(({ key }) => key === itemKey));
    },
    missing: (bundle) => missingForSubmission(bundle, { ...draft, papers, applicantName: account.fullName }),
    submittedAnswers: answersIn,
  };
}
