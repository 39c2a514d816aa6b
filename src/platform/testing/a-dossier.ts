import {
  acceptAtIntake,
  approveProposal,
  askApplicant,
  proposeResult,
  refuseAtIntake,
  returnToApplicant,
  signResult,
  setFeesAtIntake,
} from '#modules/casework';
import { getDossier, submitDossier, withdrawDossier, type DossierState, type DossierView } from '#modules/dossiers';
import { attach, receiveUpload } from '#modules/files';
import { collectAtCounter } from '#modules/payments';
import { getVersion, procedureInForce } from '#modules/procedures';
import { findAgency } from '#modules/registers';
import { sampleAnswers } from '../../../sample/index.ts';
import type { App } from '../../app.ts';
import { localDate } from '../clock.ts';
import { inTransaction, type Actor, type Ctx } from '../ctx.ts';
import { newId, randomCode } from '../ids.ts';

export interface DraftWish {
  /** Whose; `lan` unless told otherwise. */
  of?: string;
  procedure?: string;
  caseKey?: string;
  /** Over the sample answers of the case. */
  answers?: Record<string, string | number | boolean>;
  /** Leaves the papers out. */
  withoutPapers?: boolean;
}

export interface DossierWish extends DraftWish {
  /** `submitted` unless told otherwise. */
  state?: DossierState;
}

export interface DossierMaker {
  /** A complete draft, ready to be filed. */
  aDraft: (wish?: DraftWish) => Promise<{ draftId: string }>;
  /** A dossier brought to its state by the deeds that lead there. */
  aDossier: (wish?: DossierWish) => Promise<DossierView>;
  /** The open task of a dossier and an officer who may do it. */
  openTask: (dossierId: string) => Promise<{ taskId: string; action: string; officer: Ctx }>;
  /** Seals the approved result, as the job does. */
  seal: (dossierId: string) => Promise<void>;
  /** A real one-page PDF; different text, different content. */
  aPdf: (text?: string) => Promise<Buffer>;
}

interface Stage {
  app: App;
  as: (handle: string) => Ctx;
  people: ReadonlyMap<string, Actor>;
}

export function makeDossiers(stage: Stage): DossierMaker {
  const { app, as } = stage;
  const maker: DossierMaker = {
    aDraft: (wish = {}) => draft(stage, wish),
    aPdf: async (text = 'Giấy tờ kèm theo') => aPdf(text),
    openTask: (dossierId) => openTask(stage, dossierId),
    seal: (dossierId) => seal(app, dossierId),
    async aDossier({ state = 'submitted', ...wish } = {}) {
      const owing = state === 'awaiting_payment' ? { wantsCopies: true, copyCount: 2 } : {};
      const { draftId } = await draft(stage, { ...wish, answers: { ...owing, ...wish.answers } });
      const { code } = await submitDossier(as(wish.of ?? 'lan'), { draftId });
      if (!code) throw new Error('the sample draft is not complete');
      const filed = await getDossier(app.database.db, { code });
      if (filed.state === 'awaiting_payment' && state !== 'awaiting_payment') {
        await inTransaction(app.makeCtx(), (tx) => collectAtCounter(tx, { dossierId: filed.id }));
      }
      await bring(maker, as(wish.of ?? 'lan'), filed, state);
      return getDossier(app.database.db, { code });
    },
  };
  return maker;
}

/** From just filed to the state wanted, deed by deed. */
async function bring(maker: DossierMaker, owner: Ctx, filed: DossierView, state: DossierState): Promise<void> {
  const { id, code } = filed;
  if (state === 'submitted' || state === 'awaiting_payment') return;
  if (state === 'withdrawn') return void (await withdrawDossier(owner, { code, reason: 'Không cần nữa' }));
  const intake = await maker.openTask(id);
  const reason = 'Ảnh giấy tờ bị mờ, không đọc được';
  if (state === 'refused') return void (await refuseAtIntake(intake.officer, { taskId: intake.taskId, reason }));
  if (state === 'awaiting_supplement') {
    const remarks = [{ at: 'birth-notice', says: 'Chụp lại rõ bốn góc' }];
    await askApplicant(intake.officer, { taskId: intake.taskId, action: 'intake', reason, remarks });
    return;
  }
  if (filed.paymentState === 'unsettled') await chargeNothing(intake, filed);
  await acceptAtIntake(intake.officer, { taskId: intake.taskId });
  if (state === 'in_progress') return;
  const handle = await maker.openTask(id);
  const fields = { rows: [{ label: 'Họ, chữ đệm, tên', value: 'Nguyễn Minh Anh' }], intro: '', closing: '' };
  await proposeResult(handle.officer, { taskId: handle.taskId, fields });
  const approve = await maker.openTask(id);
  await approveProposal(approve.officer, { taskId: approve.taskId });
  await maker.seal(id);
  if (state === 'resolved') return;
  const handOver = await maker.openTask(id);
  await returnToApplicant(handOver.officer, { taskId: handOver.taskId });
}

/** What the version leaves open is set to nothing, so that the dossier may be accepted. */
async function chargeNothing(
  { officer, taskId }: Awaited<ReturnType<DossierMaker['openTask']>>,
  { versionId }: DossierView,
) {
  const { bundle } = await getVersion(officer.db, versionId);
  const fees = (bundle.unsettledFees ?? []).map(({ key }) => ({
    key,
    amountDong: 0,
    legalBasis: 'Nghị quyết của Hội đồng nhân dân',
    reason: 'Được miễn',
  }));
  await setFeesAtIntake(officer, { taskId, fees });
}

async function draft({ app, as }: Stage, wish: DraftWish): Promise<{ draftId: string }> {
  const { of = 'lan', procedure = '1.001193', caseKey = 'hospital' } = wish;
  const ctx = as(of);
  const version = await procedureInForce(ctx.db, procedure, localDate(ctx.now));
  const { competent, cases } = version.bundle;
  const agencyCode = competent.kind === 'commune' ? 'commune-26041' : competent.code;
  const agency = await findAgency(ctx.db, { code: agencyCode, on: localDate(ctx.now) });
  const papers = cases.find(({ key }) => key === caseKey)?.papers ?? [];
  const asked = papers.filter(({ kind, required }) => kind === 'submit' && required);
  const kept = wish.withoutPapers ? [] : await Promise.all(asked.map(({ key }) => receive(app, key)));
  const draftId = newId(ctx.now.getTime());
  await inTransaction(ctx, async (tx) => {
    await tx.tx
      .insertInto('forms.draft')
      .values({
        id: draftId,
        account_id: ctx.actor.id ?? '',
        version_id: version.id,
        procedure_code: procedure,
        procedure_name: version.bundle.everydayName.vi,
        case_key: caseKey,
        agency_id: agency?.id ?? null,
        answers: JSON.stringify({ ...sampleAnswers(procedure, caseKey), ...wish.answers }),
        answer_sources: '{}',
        channel: 'online',
        submit_key: randomCode(22),
        created_at: tx.now,
        saved_at: tx.now,
      })
      .execute();
    for (const [position, { key, file }] of kept.entries()) {
      const { id } = await attach(tx, file, { purpose: 'upload', ownerId: ctx.actor.id ?? null });
      await tx.tx
        .insertInto('forms.draft_paper')
        .values({ draft_id: draftId, item_key: key, file_id: id, position: position + 1, added_at: tx.now })
        .execute();
    }
  });
  return { draftId };
}

async function receive(app: App, key: string) {
  const file = await receiveUpload(app.documents.blobStore, oneChunk(aPdf(key)), `${key}.pdf`);
  return { key, file };
}

async function* oneChunk(content: Uint8Array) {
  yield content;
}

async function openTask({ app, as, people }: Stage, dossierId: string) {
  const task = await app.database.db
    .selectFrom('casework.task')
    .select(['id', 'action', 'role', 'agency_id'])
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'open')
    .orderBy('opened_at', 'desc')
    .executeTakeFirstOrThrow();
  const able = [...people].find(([, { roles }]) =>
    roles.some(({ role, agencyId }) => role === task.role && agencyId === task.agency_id),
  );
  if (!able) throw new Error(`nobody of the sample may ${task.action} at ${task.agency_id}`);
  return { taskId: task.id, action: task.action, officer: as(able[0]) };
}

async function seal(app: App, dossierId: string): Promise<void> {
  const { seals, ...making } = app.documents;
  const ctx = app.makeCtx();
  const token = await app.database.db
    .selectFrom('casework.token')
    .select(['id', 'node'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  await signResult(
    ctx,
    { ...making, signerFor: (agency) => seals.signerFor(agency, ctx.now) },
    { dossierId, token: token.id, node: token.node },
  );
}

/** A classic one-page PDF saying one line (ISO 32000-1 §7.5), in ASCII. */
function aPdf(text: string): Buffer {
  const line = text.normalize('NFD').replaceAll(/[^\x20-\x7e]|[()\\]/g, '');
  const content = `BT /F1 18 Tf 72 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
