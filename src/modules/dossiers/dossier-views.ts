import type { Answers } from '#modules/forms';
import type { Db } from '#platform/db.ts';
import type { DeliveryState, DossierState, PaymentState } from './dossier.ts';
import { error } from './errors.ts';

/** A dossier as pages and documents show it. */
export interface DossierView {
  id: string;
  code: string;
  versionId: string;
  procedureCode: string;
  procedureName: string;
  procedureNameEn: string;
  caseKey: string;
  agencyId: string;
  receivingAgencyId: string;
  accountId: string;
  applicantName: string;
  channel: 'online' | 'direct' | 'post';
  state: DossierState;
  paymentState: PaymentState;
  deliveryState: DeliveryState;
  holder: string;
  holderEn: string;
  lookupSecret: string;
  submittedAt: Date;
  receivedAt: Date | null;
  acceptedAt: Date | null;
  dueAt: Date | null;
  closedAt: Date | null;
  revision: number;
}

const base = (db: Db) => db.selectFrom('dossiers.dossier').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toView = (row: Row): DossierView => ({
  id: row.id,
  code: row.code,
  versionId: row.version_id,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  procedureNameEn: row.procedure_name_en,
  caseKey: row.case_key,
  agencyId: row.agency_id,
  receivingAgencyId: row.receiving_agency_id,
  accountId: row.account_id,
  applicantName: row.applicant_name,
  // CHECK constraints of the table allow exactly these values.
  channel: row.channel as DossierView['channel'],
  state: row.state as DossierState,
  paymentState: row.payment_state as PaymentState,
  deliveryState: row.delivery_state as DeliveryState,
  holder: row.holder,
  holderEn: row.holder_en,
  lookupSecret: row.lookup_secret,
  submittedAt: row.submitted_at,
  receivedAt: row.received_at,
  acceptedAt: row.accepted_at,
  dueAt: row.due_at,
  closedAt: row.closed_at,
  revision: row.revision,
});

export async function findDossier(db: Db, by: { id: string } | { code: string }): Promise<DossierView | undefined> {
  const row = await (
    'id' in by ? base(db).where('id', '=', by.id) : base(db).where('code', '=', by.code)
  ).executeTakeFirst();
  return row && toView(row);
}

/** Throws `dossiers.not-found`. */
export async function getDossier(db: Db, by: { id: string } | { code: string }): Promise<DossierView> {
  const dossier = await findDossier(db, by);
  if (!dossier) throw error('not-found');
  return dossier;
}

/** Several at once, in the order of the ids; unknown ids are left out. */
export async function findDossiers(db: Db, ids: readonly string[]): Promise<DossierView[]> {
  if (ids.length === 0) return [];
  const rows = await base(db)
    .where('id', 'in', [...ids])
    .execute();
  const views = new Map(rows.map((row) => [row.id, toView(row)]));
  return ids.flatMap((id) => views.get(id) ?? []);
}

export async function listDossiersOf(db: Db, accountId: string, limit = 50): Promise<DossierView[]> {
  const rows = await base(db)
    .where('account_id', '=', accountId)
    .orderBy('submitted_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toView);
}

/** Answers as submitted. */
export async function answersOf(db: Db, dossierId: string): Promise<Answers> {
  const row = await db
    .selectFrom('dossiers.content')
    .select('answers')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  // Written by submitDossier from validated answers.
  return (row?.answers ?? {}) as Answers;
}

export interface PaperFile {
  itemKey: string;
  fileId: string;
  round: number;
}

export async function papersOf(db: Db, dossierId: string): Promise<PaperFile[]> {
  const rows = await db
    .selectFrom('dossiers.paper_file')
    .select(['item_key', 'file_id', 'round'])
    .where('dossier_id', '=', dossierId)
    .orderBy('round')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ itemKey: row.item_key, fileId: row.file_id, round: row.round }));
}

export interface HistoryFact {
  kind: string;
  at: Date;
  actorName: string;
  actorId: string | null;
  onBehalfOf: string | null;
  reason: string | null;
  payload: Record<string, unknown>;
}

/** The history in order: who, when, why. */
export async function historyOf(db: Db, dossierId: string): Promise<HistoryFact[]> {
  const rows = await db
    .selectFrom('dossiers.fact')
    .select(['kind', 'at', 'actor_name', 'actor_id', 'on_behalf_of', 'reason', 'payload'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    at: row.at,
    actorName: row.actor_name,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    reason: row.reason,
    payload: row.payload as Record<string, unknown>,
  }));
}

export interface SupplementRound {
  round: number;
  askedAt: Date;
  reason: string;
  remarks: { at: string; says: string }[];
  answeredAt: Date | null;
  answerNote: string | null;
}

export async function supplementsOf(db: Db, dossierId: string): Promise<SupplementRound[]> {
  const rows = await db
    .selectFrom('dossiers.supplement')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('round')
    .execute();
  return rows.map((row) => ({
    round: row.round,
    askedAt: row.asked_at,
    reason: row.reason,
    remarks: row.remarks as { at: string; says: string }[],
    answeredAt: row.answered_at,
    answerNote: row.answer_note,
  }));
}

/** The officer who filed it at the counter for somebody, if one did. */
export async function helperOf(db: Db, dossierId: string): Promise<string | null> {
  const row = await db
    .selectFrom('dossiers.participant')
    .select('account_id')
    .where('dossier_id', '=', dossierId)
    .where('role', '=', 'counter-helper')
    .executeTakeFirst();
  return row?.account_id ?? null;
}

export async function findReceiptFile(db: Db, dossierId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('dossiers.receipt')
    .select('file_id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row?.file_id;
}
