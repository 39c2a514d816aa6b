import type { Insertable, Updateable } from 'kysely';
import type { TxCtx } from '#platform/ctx.ts';
import type { Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';
import type { DossierState, PaymentState } from './dossier.ts';
import { error } from './errors.ts';
import type { DossierRef, HistoryKind } from './facts.ts';

/** The dossier's row, locked: what use cases decide on. */
export interface LockedDossier {
  id: string;
  code: string;
  state: DossierState;
  paymentState: PaymentState;
  versionId: string;
  caseKey: string;
  channel: 'online' | 'direct' | 'post';
  agencyId: string;
  receivingAgencyId: string;
  accountId: string;
  applicantName: string;
  procedureName: string;
  procedureNameEn: string;
  acceptedAt: Date | null;
  receivedAt: Date | null;
  dueAt: Date | null;
  contactEmail: string | null;
  revision: number;
}

/** How facts speak of a dossier. */
export const refOf = ({ id, code, accountId, contactEmail }: LockedDossier): DossierRef => ({
  dossierId: id,
  code,
  accountId,
  contactEmail,
});

const lockable = (tx: Tx) =>
  tx
    .selectFrom('dossiers.dossier')
    .select(['id', 'code', 'state', 'payment_state', 'version_id', 'case_key', 'channel', 'agency_id'])
    .select(['receiving_agency_id', 'account_id', 'applicant_name', 'procedure_name', 'procedure_name_en'])
    .select(['accepted_at', 'received_at', 'due_at', 'contact_email', 'revision'])
    .forNoKeyUpdate();

type LockableRow = Awaited<ReturnType<ReturnType<typeof lockable>['executeTakeFirstOrThrow']>>;

/** Locks the row. Throws `dossiers.not-found`. */
export async function lockDossier(tx: Tx, by: { id: string } | { code: string }): Promise<LockedDossier> {
  const query = lockable(tx);
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('code', '=', by.code)).executeTakeFirst();
  if (!row) throw error('not-found');
  return toLocked(row);
}

/** A row that this transaction has written itself, as `lockDossier` would read it. */
export const toLocked = (row: LockableRow): LockedDossier => ({
  id: row.id,
  code: row.code,
  // CHECK constraints of the table allow exactly these values.
  state: row.state as DossierState,
  paymentState: row.payment_state as PaymentState,
  channel: row.channel as LockedDossier['channel'],
  versionId: row.version_id,
  caseKey: row.case_key,
  agencyId: row.agency_id,
  receivingAgencyId: row.receiving_agency_id,
  accountId: row.account_id,
  applicantName: row.applicant_name,
  procedureName: row.procedure_name,
  procedureNameEn: row.procedure_name_en,
  acceptedAt: row.accepted_at,
  receivedAt: row.received_at,
  dueAt: row.due_at,
  contactEmail: row.contact_email,
  revision: row.revision,
});

export async function insertDossier(tx: Tx, row: Insertable<DB['dossiers.dossier']>): Promise<void> {
  await tx.insertInto('dossiers.dossier').values(row).execute();
}

export type DossierChange = Updateable<DB['dossiers.dossier']>;

/** Every change of the row counts its revision, so that a stale page is noticed. */
export async function changeDossier(tx: Tx, id: string, change: DossierChange): Promise<void> {
  await tx
    .updateTable('dossiers.dossier')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Who has a dossier now and when it is due. */
export interface Place {
  holder?: string;
  holderEn?: string;
  dueAt?: Date | null;
}

/** Who has it now and when it is due: told by the office's work. */
export async function placeDossier(tx: Tx, id: string, place: Place): Promise<void> {
  const { holder, holderEn, dueAt } = place;
  await changeDossier(tx, id, {
    ...(holder !== undefined && { holder }),
    ...(holderEn !== undefined && { holder_en: holderEn }),
    ...(dueAt !== undefined && { due_at: dueAt }),
  });
}

export async function insertContent(tx: Tx, dossierId: string, answers: unknown): Promise<void> {
  await tx
    .insertInto('dossiers.content')
    .values({ dossier_id: dossierId, answers: JSON.stringify(answers) })
    .execute();
}

/** New answers in place of the old, which the history keeps. */
export async function replaceAnswers(tx: Tx, dossierId: string, answers: unknown): Promise<void> {
  await tx
    .updateTable('dossiers.content')
    .set({ answers: JSON.stringify(answers) })
    .where('dossier_id', '=', dossierId)
    .execute();
}

export async function insertParticipants(tx: Tx, rows: Insertable<DB['dossiers.participant']>[]): Promise<void> {
  await tx.insertInto('dossiers.participant').values(rows).execute();
}

export async function insertPaperFiles(tx: Tx, rows: Insertable<DB['dossiers.paper_file']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('dossiers.paper_file')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Next number of the agency on that day. Taken last in the transaction: the row lock is held shortly, and no gap can arise. */
export async function takeDossierNumber(tx: Tx, agencyId: string, day: string): Promise<number> {
  const { last } = await tx
    .insertInto('dossiers.code_counter')
    .values({ agency_id: agencyId, day, last: 1 })
    .onConflict((oc) =>
      oc.columns(['agency_id', 'day']).doUpdateSet((eb) => ({ last: eb('dossiers.code_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export interface HistoryEntry {
  dossierId: string;
  kind: HistoryKind;
  onBehalfOf?: string | undefined;
  reason?: string | undefined;
  payload?: Record<string, unknown> | undefined;
  /** When it counts, if not now (a payment is dated by its confirmation). */
  at?: Date | undefined;
}

/** Adds to the history: who, when, why. Never updated, never deleted. */
export async function appendFact(tx: TxCtx, entry: HistoryEntry): Promise<void> {
  await tx.tx
    .insertInto('dossiers.fact')
    .values({
      dossier_id: entry.dossierId,
      kind: entry.kind,
      at: entry.at ?? tx.now,
      actor_id: tx.actor.id ?? null,
      actor_name: tx.actor.name,
      on_behalf_of: entry.onBehalfOf ?? null,
      assurance_level: tx.actor.assuranceLevel,
      reason: entry.reason ?? null,
      payload: JSON.stringify(entry.payload ?? {}),
    })
    .execute();
}
