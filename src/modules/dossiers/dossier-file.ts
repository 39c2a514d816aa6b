import { sql } from 'kysely';
import type { Answers } from '#modules/forms';
import type { Db } from '#platform/db.ts';
import type { HistoryFact, PaperFile, SupplementRound } from './dossier-views.ts';
import type { ResultFields } from './result-store.ts';

export interface Participant {
  role: 'applicant' | 'owner' | 'authorised' | 'counter-helper';
  fullName: string;
  identityNumber: string | null;
  /** `session-level-2`, `identity-card-seen`, `session`. */
  identifiedBy: string;
}

/** The document as the specialist prepared it, the leader approved it and the seal closed it. */
export interface PreparedResult {
  fields: ResultFields;
  preparedAt: Date;
  number: string;
  verifyCode: string;
  approvedName: string | null;
  approvedAt: Date | null;
  fileId: string | null;
  signedAt: Date | null;
  returnedAt: Date | null;
  revokedAt: Date | null;
}

/** Everything that lies in a dossier. */
export interface DossierFile {
  answers: Answers;
  participants: Participant[];
  papers: PaperFile[];
  rounds: SupplementRound[];
  history: HistoryFact[];
  receiptFileId: string | undefined;
  result: PreparedResult | undefined;
}

type Dated<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

interface Row {
  answers: DossierFile['answers'] | null;
  participants: Participant[];
  papers: PaperFile[];
  rounds: Dated<SupplementRound>[];
  history: Dated<HistoryFact>[];
  receipt_file_id: string | null;
  result: Dated<PreparedResult> | null;
}

/**
 * Reads a dossier's whole file in one statement: every page about it needs all of it, and six statements cost six times
 * the trouble of one.
 */
export async function readDossierFile(db: Db, dossierId: string): Promise<DossierFile> {
  const { rows } = await sql<Row>`
    select
      (select c.answers from dossiers.content c where c.dossier_id = d.id) as answers,
      (select coalesce(json_agg(json_build_object('role', p.role, 'fullName', p.full_name,
          'identityNumber', p.identity_number, 'identifiedBy', p.identified_by) order by p.role), '[]')
        from dossiers.participant p where p.dossier_id = d.id) as participants,
      (select coalesce(json_agg(json_build_object('itemKey', p.item_key, 'fileId', p.file_id, 'round', p.round)
          order by p.round, p.position), '[]')
        from dossiers.paper_file p where p.dossier_id = d.id) as papers,
      (select coalesce(json_agg(json_build_object('round', s.round, 'askedAt', s.asked_at, 'reason', s.reason,
          'remarks', s.remarks, 'answeredAt', s.answered_at, 'answerNote', s.answer_note) order by s.round), '[]')
        from dossiers.supplement s where s.dossier_id = d.id) as rounds,
      (select coalesce(json_agg(json_build_object('kind', f.kind, 'at', f.at, 'actorName', f.actor_name,
          'actorId', f.actor_id, 'onBehalfOf', f.on_behalf_of, 'reason', f.reason, 'payload', f.payload) order by f.id), '[]')
        from dossiers.fact f where f.dossier_id = d.id) as history,
      (select r.file_id from dossiers.receipt r where r.dossier_id = d.id) as receipt_file_id,
      (select json_build_object('fields', r.fields, 'preparedAt', r.prepared_at, 'number', r.number,
          'verifyCode', r.verify_code, 'approvedName', r.approved_name, 'approvedAt', r.approved_at, 'fileId', r.file_id,
          'signedAt', r.signed_at, 'returnedAt', r.returned_at, 'revokedAt', r.revoked_at)
        from dossiers.result r where r.dossier_id = d.id) as result
    from (select ${dossierId}::uuid as id) d`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a select without a condition always has a row');
  return {
    answers: row.answers ?? {},
    participants: row.participants,
    papers: row.papers,
    rounds: row.rounds.map((round) => ({
      ...round,
      askedAt: new Date(round.askedAt),
      answeredAt: instant(round.answeredAt),
    })),
    history: row.history.map((fact) => ({ ...fact, at: new Date(fact.at) })),
    receiptFileId: row.receipt_file_id ?? undefined,
    result: row.result === null ? undefined : toResult(row.result),
  };
}

const toResult = (result: Dated<PreparedResult>): PreparedResult => ({
  ...result,
  preparedAt: new Date(result.preparedAt),
  approvedAt: instant(result.approvedAt),
  signedAt: instant(result.signedAt),
  returnedAt: instant(result.returnedAt),
  revokedAt: instant(result.revokedAt),
});

const instant = (said: string | null): Date | null => (said === null ? null : new Date(said));
