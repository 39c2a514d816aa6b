import { record } from '#modules/audit';
import type { PostedBody } from '#modules/forms';
import { authorize } from '#modules/identity';
import { getVersion } from '#modules/procedures';
import { inTransaction, publish, type Ctx, type TxCtx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { contactIn } from './contact.ts';
import { correctAnswers, type Correction } from './correct-answers.ts';
import {
  appendFact,
  changeDossier,
  insertPaperFiles,
  lockDossier,
  refOf,
  replaceAnswers,
  type LockedDossier,
} from './dossier-store.ts';
import { answersOf } from './dossier-views.ts';
import { next } from './dossier.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { closeSupplement, findSupplement } from './supplement-store.ts';

export interface SupplementInput {
  code: string;
  round: number;
  note: string;
  files: { itemKey: string; fileId: string }[];
  /** The posted form with new answers to the questions remarked on; absent: none are changed. */
  body?: PostedBody | undefined;
}

/**
 * The applicant answers a supplement request with files, a note, new answers to the questions remarked on, or several of
 * them; the clock goes on. Files were stored before. Answering the same round again (double click) changes nothing.
 * With problems in the new answers nothing is done.
 */
export async function supplementDossier(
  ctx: Ctx,
  input: SupplementInput,
): Promise<{ code: string; problems: Problem[] }> {
  return inTransaction(ctx, async (tx) => {
    const dossier = await lockDossier(tx.tx, { code: input.code });
    authorize(policy, tx.actor, 'dossier.supplement', dossier);
    const { code } = dossier;
    const round = await findSupplement(tx.tx, dossier.id, input.round);
    if (round?.answeredAt) return { code, problems: [] };
    if (!round) throw error('wrong-state');
    const correction = input.body
      ? await corrected(tx, dossier, { remarks: round.remarks, body: input.body })
      : undefined;
    if (correction && correction.problems.length > 0) return { code, problems: correction.problems };
    const note = input.note.normalize('NFC').trim();
    if (note === '' && input.files.length === 0 && !correction?.changes.length) throw error('nothing-supplied');
    await answerRound(tx, dossier, { ...input, note, correction });
    await publish(tx, { kind: 'supplement.answered', ...refOf(dossier), round: input.round });
    return { code, problems: [] };
  });
}

async function corrected(
  tx: TxCtx,
  { id, versionId, channel, caseKey }: LockedDossier,
  { remarks, body }: { remarks: { at: string }[]; body: PostedBody },
): Promise<Correction & { email: string | undefined }> {
  const [{ bundle }, answers] = await Promise.all([getVersion(tx.tx, versionId), answersOf(tx.tx, id)]);
  const context = { channel, case: caseKey };
  const correction = correctAnswers({ form: bundle.form, answers, context, remarks }, body);
  return { ...correction, email: contactIn(bundle.form, correction.answers).email };
}

interface Answering extends SupplementInput {
  correction: Awaited<ReturnType<typeof corrected>> | undefined;
}

async function answerRound(
  tx: TxCtx,
  dossier: LockedDossier,
  { round, note, files, correction }: Answering,
): Promise<void> {
  const event = dossier.acceptedAt ? 'supplement-after-acceptance' : 'supplement-before-acceptance';
  const changes = correction?.changes ?? [];
  const papers = files.map(({ itemKey, fileId }, position) => {
    return { dossier_id: dossier.id, item_key: itemKey, file_id: fileId, round, position };
  });
  await Promise.all([
    changeDossier(tx.tx, dossier.id, {
      state: next(dossier.state, event),
      ...(correction && { contact_email: correction.email ?? null }),
    }),
    insertPaperFiles(tx.tx, papers),
    closeSupplement(tx, dossier.id, round, note),
    correction && changes.length > 0 ? replaceAnswers(tx.tx, dossier.id, correction.answers) : undefined,
    appendFact(tx, {
      dossierId: dossier.id,
      kind: 'supplement.answered',
      payload: { round, files: papers.length, ...(changes.length > 0 && { changes }) },
    }),
    record(tx, {
      action: 'dossier.supplement',
      objectType: 'dossier',
      objectCode: dossier.code,
      detail: { round, questions: changes.map(({ key }) => key) },
    }),
  ]);
}
