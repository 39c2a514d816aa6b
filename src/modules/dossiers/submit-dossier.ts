import { draftForSubmission, markDraftSubmitted, type SubmittableDraft } from '#modules/forms';
import { requestPayment } from '#modules/payments';
import { endOfVersion, feesDue, getVersion, type FeeLine, type ProcedureVersion } from '#modules/procedures';
import { findAgency, getAgency, listAgencies, type Agency } from '#modules/registers';
import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import { inTransaction, publish, type Ctx, type TxCtx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { newId, randomCode } from '#platform/ids.ts';
import { contactIn } from './contact.ts';
import { dossierCode } from './dossier.ts';
import * as store from './dossier-store.ts';
import { getDossier } from './dossier-views.ts';
import { error } from './errors.ts';
import { receiveDossier } from './receive-dossier.ts';

export type Submitted =
  | { code: string; payable: boolean; problems?: undefined }
  | { problems: Problem[]; code?: undefined };

/**
 * Turns a draft into a dossier: the person's promise. The draft is locked first and remembers its dossier, so a double
 * click, the back button and a retry after a time-out all get the same code. Incomplete drafts come back with every problem.
 * Throws `forms.draft-not-found`.
 */
export async function submitDossier(ctx: Ctx, input: { draftId: string }): Promise<Submitted> {
  return inTransaction(ctx, async (tx) => {
    const draft = await draftForSubmission(tx, input.draftId);
    if (draft.dossierCode) return alreadyFiled(tx, draft.dossierCode);
    const [version, endsOn] = await Promise.all([
      getVersion(tx.tx, draft.versionId),
      endOfVersion(tx.tx, draft.versionId),
    ]);
    const problems = [...outOfForce(tx, endsOn), ...draft.missing(version.bundle)];
    if (problems.length > 0) return { problems };
    return file(tx, draft, version);
  });
}

/** Nothing is filed under a version that has ended; opening the draft carries it over to the one in force. */
function outOfForce(tx: TxCtx, endsOn: string | null): Problem[] {
  if (endsOn === null || endsOn > localDate(tx.now)) return [];
  const { code, says } = error('version-ended');
  return [{ at: 'version', code, says }];
}

/** The same answer again, whichever click or retry asks. */
async function alreadyFiled(tx: TxCtx, code: string): Promise<Submitted> {
  const { state } = await getDossier(tx.tx, { code });
  return { code, payable: state === 'awaiting_payment' };
}

interface Filing {
  draft: SubmittableDraft;
  version: ProcedureVersion;
  id: string;
  code: string;
  fees: FeeLine[];
  agency: Agency;
  receiving: Agency;
}

async function file(tx: TxCtx, draft: SubmittableDraft, version: ProcedureVersion): Promise<Submitted> {
  const { bundle } = version;
  const answers = draft.submittedAnswers(bundle);
  const fees = feesDue(bundle, {
    answers,
    channel: draft.channel,
    caseKey: draft.caseKey,
    on: localDate(tx.now),
  });
  const agency = await getAgency(tx.tx, draft.agencyId);
  const receiving = await receivingAgency(tx, agency, draft);
  // The number is taken last of what may wait, so the counter's row is locked shortly.
  const number = await store.takeDossierNumber(tx.tx, agency.id, localDate(tx.now));
  const code = dossierCode(agency.identifier, localDate(tx.now), number);
  const filing = { draft, version, id: newId(tx.now.getTime()), code, fees, agency, receiving };
  const row = { ...dossierRow(tx, filing), contact_email: contactIn(bundle.form, answers).email ?? null };
  const free = fees.length === 0;
  await Promise.all([
    store.insertDossier(tx.tx, row),
    store.insertContent(tx.tx, filing.id, answers),
    store.insertParticipants(tx.tx, participants(tx, filing.id, draft)),
    store.insertPaperFiles(tx.tx, paperRows(filing)),
    tellHistory(tx, filing),
    markDraftSubmitted(tx.tx, draft.id, code),
    askForFees(tx, filing),
    publish(tx, {
      kind: 'dossier.submitted',
      dossierId: filing.id,
      code,
      accountId: draft.account.id,
      contactEmail: row.contact_email,
      state: free ? 'submitted' : 'awaiting_payment',
    }),
    free ? receiveDossier(tx, store.toLocked(row)) : undefined,
  ]);
  return { code, payable: !free };
}

function dossierRow(tx: TxCtx, { draft, version, id, code, fees, agency, receiving }: Filing) {
  const { bundle } = version;
  const free = fees.length === 0;
  return {
    id,
    code,
    version_id: version.id,
    procedure_code: version.code,
    procedure_name: bundle.everydayName.vi,
    procedure_name_en: bundle.everydayName.en,
    case_key: draft.caseKey,
    agency_id: agency.id,
    receiving_agency_id: receiving.id,
    account_id: draft.account.id,
    applicant_name: draft.applicantName,
    channel: draft.channel,
    state: free ? 'submitted' : 'awaiting_payment',
    payment_state: free ? (hasUnsettled(version) ? 'unsettled' : 'none') : 'due',
    delivery_state: 'pending',
    sync_state: 'local',
    holder: free ? receiving.name : draft.applicantName,
    holder_en: free ? receiving.nameEn : draft.applicantName,
    lookup_secret: randomCode(8),
    submitted_at: tx.now,
    received_at: null,
    accepted_at: null,
    due_at: null,
    revision: 1,
  };
}

/** Fees an officer will set at intake: nothing is charged for them now, and nothing waived. */
const hasUnsettled = ({ bundle }: ProcedureVersion): boolean => (bundle.unsettledFees ?? []).length > 0;

const paperRows = ({ draft, version, id }: Filing) =>
  draft.submittedPapers(version.bundle).map(({ itemKey, fileId, position }) => ({
    dossier_id: id,
    item_key: itemKey,
    file_id: fileId,
    round: 0,
    position,
  }));

async function tellHistory(tx: TxCtx, { draft, version, id, code }: Filing): Promise<void> {
  const files = draft.submittedPapers(version.bundle).length;
  const forWhom = onBehalfOf(draft);
  await Promise.all([
    store.appendFact(tx, {
      dossierId: id,
      kind: 'dossier.submitted',
      onBehalfOf: forWhom,
      payload: { channel: draft.channel, files, ...(hasUnsettled(version) && { hasUnsettledFees: true }) },
    }),
    record(tx, { action: 'dossier.submit', objectType: 'dossier', objectCode: code, onBehalfOf: forWhom }),
  ]);
}

async function askForFees(tx: TxCtx, { id, code, fees }: Filing): Promise<void> {
  if (fees.length > 0) await requestPayment(tx, { dossierId: id, dossierCode: code, lines: fees });
}

/** Where it is received: the officer's own desk at a counter, else the service centre beside the agency that decides. */
async function receivingAgency(tx: TxCtx, agency: Agency, draft: SubmittableDraft): Promise<Agency> {
  const desk = tx.actor.roles.find(({ role }) => role === 'receiving-officer');
  const atCounter = draft.helperId && desk ? await findAgency(tx.tx, { id: desk.agencyId }) : undefined;
  if (atCounter) return atCounter;
  const on = localDate(tx.now);
  const centres = await listAgencies(tx.tx, {
    kind: 'service-centre',
    on,
    ...(agency.kind === 'commune' && agency.unitCode ? { unitCode: agency.unitCode } : {}),
  });
  const centre = agency.kind === 'commune' ? centres[0] : centres.find(({ code }) => code === 'centre');
  if (!centre) throw error('no-receiving-desk', { agency: agency.name });
  return centre;
}

const onBehalfOf = (draft: SubmittableDraft): string | undefined =>
  draft.helperId ? draft.account.fullName : undefined;

function participants(tx: TxCtx, dossierId: string, draft: SubmittableDraft) {
  const applicant = {
    dossier_id: dossierId,
    role: 'applicant',
    account_id: draft.account.id,
    full_name: draft.account.fullName,
    identity_number: draft.account.identityNumber,
    identified_by: draft.helperId ? 'identity-card-seen' : `session-level-${tx.actor.assuranceLevel}`,
  };
  if (!draft.helperId) return [applicant];
  const helper = {
    dossier_id: dossierId,
    role: 'counter-helper',
    account_id: draft.helperId,
    full_name: tx.actor.name,
    identity_number: null,
    identified_by: 'session',
  };
  return [applicant, helper];
}
