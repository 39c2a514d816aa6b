import { alternativesTo } from '#modules/forms';
import { insertFile, writeBlob } from '#modules/files';
import { findAccount } from '#modules/identity';
import { feeNotices } from '#modules/payments';
import { getVersion, limitOf, limitWords, type PaperItem } from '#modules/procedures';
import { findUnit, getAgency, type Agency } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/ids.ts';
import type { DocumentDeps } from './document-deps.ts';
import { contactIn } from './contact.ts';
import { readDossierFile, type DossierFile } from './dossier-file.ts';
import { findReceiptFile, getDossier, type DossierView, type PaperFile } from './dossier-views.ts';
import { toldFees, type ToldFees } from './told-fees.ts';
import { receiptDocument, type ReceiptInput } from './receipt-document.ts';

/** Makes Form 01 of a received dossier and keeps it. Running it twice keeps the first. Returns the file's id. */
export async function makeReceipt(ctx: Ctx, deps: DocumentDeps, { dossierId }: { dossierId: string }): Promise<string> {
  const [dossier, lying] = await Promise.all([
    getDossier(ctx.db, { id: dossierId }),
    readDossierFile(ctx.db, dossierId),
  ]);
  if (lying.receiptFileId) return lying.receiptFileId;
  const pdf = await deps.pdf.render('receipt', receiptDocument(await receiptInput(ctx.db, deps, { dossier, lying })));
  const sha256 = await writeBlob(deps.blobStore, pdf);
  return inTransaction(ctx, async (tx) => {
    const id = newId(tx.now.getTime());
    const file = {
      id,
      sha256,
      name: `giay-tiep-nhan-${dossier.code}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      pages: null,
      purpose: 'receipt',
      ownerId: null,
    } as const;
    await insertFile(tx.tx, file, tx.now);
    const kept = await tx.tx
      .insertInto('dossiers.receipt')
      .values({ dossier_id: dossierId, file_id: id, made_at: tx.now })
      .onConflict((oc) => oc.doNothing())
      .returning('file_id')
      .executeTakeFirst();
    return kept?.file_id ?? (await findReceiptFile(tx.tx, dossierId)) ?? id;
  });
}

async function receiptInput(
  db: Db,
  deps: DocumentDeps,
  { dossier, lying }: { dossier: DossierView; lying: DossierFile },
): Promise<ReceiptInput> {
  const { answers, papers, history } = lying;
  const [{ bundle }, receiving, agency, account, notices, why] = await Promise.all([
    getVersion(db, dossier.versionId),
    getAgency(db, dossier.receivingAgencyId),
    getAgency(db, dossier.agencyId),
    findAccount(db, { id: dossier.accountId }),
    feeNotices(db, dossier.id),
    deps.explainDue(db, dossier.id),
  ]);
  const limit = limitOf(bundle, dossier.caseKey, dossier.channel);
  return {
    code: dossier.code,
    agency: {
      name: receiving.name,
      parent: agency.name,
      place: await placeName(db, receiving, dossier.submittedAt),
      phone: receiving.phone,
    },
    procedure: { code: dossier.procedureCode, name: bundle.name.vi },
    channel: dossier.channel === 'direct' ? 'counter' : dossier.channel,
    submitter: { name: dossier.applicantName, ...contactIn(bundle.form, answers, account?.profile) },
    owner: dossier.applicantName,
    papers: receivedPapers(bundle.cases.find(({ key }) => key === dossier.caseKey)?.papers ?? [], papers),
    sets: 1,
    limit: limit ? limitWords(limit, 'vi') : 'Không quy định',
    receivedAt: dossier.receivedAt ?? dossier.submittedAt,
    dueAt: dossier.dueAt ?? undefined,
    dueWhy: why.map(({ vi }) => vi),
    returnAt: dossier.channel === 'online' ? 'Trên tài khoản của người nộp (bản điện tử)' : receiving.name,
    lookup: { url: `${deps.baseUrl}/tracking?code=${dossier.code}`, secret: dossier.lookupSecret },
    fees: receiptFees(toldFees(bundle, history, notices)),
  };
}

/** Each line with whether it is paid; what is still to be set is said to come, what was set to nothing is not charged. */
export const receiptFees = ({ notices, waived, unsettled }: ToldFees): ReceiptInput['fees'] => [
  ...notices.flatMap(({ lines, paidAt }) =>
    lines.map(({ name, amountDong }) => ({ name: name.vi, amountDong, paidAt: paidAt ?? undefined })),
  ),
  ...waived.map(({ name }) => ({ name: name.vi, amountDong: 0 })),
  ...unsettled.map(({ name }) => ({ name: name.vi, amountDong: undefined })),
];

/**
 * Papers that came, and those every such dossier hands in: ones that depend on an answer are listed when they came, and of
 * papers of which one is enough those that came, or all in one line.
 */
export function receivedPapers(asked: readonly PaperItem[], came: readonly PaperFile[]): ReceiptInput['papers'] {
  const filesOf = ({ key }: PaperItem): number => came.filter(({ itemKey }) => itemKey === key).length;
  return asked.flatMap((item, index) => {
    const files = filesOf(item);
    const { name, originals, copies, required, kind, when } = item;
    const or = alternativesTo(item, asked);
    const row = { name: [item, ...or].map((one) => one.name.vi).join(' hoặc '), originals, copies, files };
    if (files > 0) return [{ ...row, name: name.vi }];
    const isToldElsewhere = or.some((other) => filesOf(other) > 0 || asked.indexOf(other) < index);
    return required && kind === 'submit' && when === undefined && !isToldElsewhere ? [row] : [];
  });
}

/** "Trấn Biên": the unit's name without its kind, for the line with place and date. */
export async function placeName(db: Db, agency: Agency, at: Date): Promise<string> {
  const unit = agency.unitCode ? await findUnit(db, agency.unitCode, localDate(at)) : undefined;
  return unit ? unit.name.replace(/^(Phường|Xã|Thị trấn|Thành phố|Tỉnh) /u, '') : 'Đồng Nai';
}
