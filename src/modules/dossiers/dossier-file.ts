import { sql } from 'kysely';
import type { Answers } from '#modules/forms';
import type { Db } from '#platform/db.ts';
import type { HistoryFact, PaperFile, SupplementRound } from './dossier-views.ts';

export interface Participant {
  role: 'applicant' | 'owner' | 'authorised' | 'counter-helper';
  fullName: string;
  identityNumber: string | null;
  /** `session-level-2`, `identity-card-seen`, `session`. */
  identifiedBy: string;
}

/** Everything that lies in a dossier, apart from its result. */
export interface DossierFile {
  answers: Answers;
  participants: Participant[];
  papers: PaperFile[];
  rounds: SupplementRound[];
  history: HistoryFact[];
  receiptFileId: string | undefined;
}

type Dated<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

interface Row {
  answers: DossierFile['answers'] | null;
  participants: Participant[];
  papers: PaperFile[];
  rounds: Dated<SupplementRound>[];
  history: Dated<HistoryFact>[];
  receipt_file_id: string | null;
}

/**
 * Reads a dossier's whole file in one statement: every page about it needs all of it, and six statements cost six times
 * the trouble of one.
 */
export async function readDossierFile(db: Db, dossierId: string): Promise<DossierFile> {
  const { rows } = await sql<Row>`
    select
      (select c.answers from dossiers.content c where c.dossier_id = d.id) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'fullName', p.full_name,
          'identityNumber', p.identity_number, 'identifiedBy', p.identified_by) order by p.role), '[]')
        from dossiers.participant p where p.dossier_id = d.id) as participants,
      (select coalesce(jsonb_agg(jsonb_build_object('itemKey', p.item_key, 'fileId', p.file_id, 'round', p.round)
          order by p.round, p.position), '[]')
        from dossiers.paper_file p where p.dossier_id = d.id) as papers,
      (select coalesce(jsonb_agg(jsonb_build_object('round', s.round, 'askedAt', s.asked_at, 'reason', s.reason,
          'remarks', s.remarks, 'answeredAt', s.answered_at, 'answerNote', s.answer_note) order by s.round), '[]')
        from dossiers.supplement s where s.dossier_id = d.id) as rounds,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'at', f.at, 'actorName', f.actor_name,
          'actorId', f.actor_id, 'onBehalfOf', f.on_behalf_of, 'reason', f.reason, 'payload', f.payload) order by f.id), '[]')
        from dossiers.fact f where f.dossier_id = d.id) as history,
      (select r.file_id from dossiers.receipt r where r.dossier_id = d.id) as receipt_file_id
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
      answeredAt: round.answeredAt === null ? null : new Date(round.answeredAt),
    })),
    history: row.history.map((fact) => ({ ...fact, at: new Date(fact.at) })),
    receiptFileId: row.receipt_file_id ?? undefined,
  };
}
