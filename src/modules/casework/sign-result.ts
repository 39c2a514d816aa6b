import {
  findResult,
  getDossier,
  lockDossier,
  placeName,
  resultDocument,
  resultTemplate,
  storeSignedResult,
  type DossierView,
} from '#modules/dossiers';
import { insertFile, writeBlob, type BlobStore } from '#modules/files';
import { getAgency, type Agency } from '#modules/registers';
import { signPdf, type Signer } from '#modules/signatures';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import type { PdfRenderer } from '#platform/pdf/renderer.ts';
import { findTokens, lockRun } from './case-store.ts';
import { moveOn } from './move-on.ts';

export interface SignDeps {
  pdf: PdfRenderer;
  blobStore: BlobStore;
  baseUrl: string;
  /** The agency's seal: a software key now, a token or a remote service later. */
  signerFor(agency: Agency): Promise<Signer>;
}

/**
 * Sets the approved result as PDF/A, seals it with the agency's key (PAdES B-B, certification signature) and moves the
 * process on. A job: it may run twice, and the second time finds its work done.
 */
export async function signResult(
  ctx: Ctx,
  deps: SignDeps,
  job: { dossierId: string; token: string; node: string },
): Promise<void> {
  const dossier = await getDossier(ctx.db, { id: job.dossierId });
  if (dossier.state !== 'in_progress') return;
  const pdf = await sealedDocument(ctx, deps, dossier);
  const sha256 = await writeBlob(deps.blobStore, pdf);
  await inTransaction(ctx, async (tx) => {
    const [locked, run, tokens] = await Promise.all([
      lockDossier(tx.tx, { id: dossier.id }),
      lockRun(tx.tx, dossier.id),
      findTokens(tx.tx, dossier.id),
    ]);
    if (!tokens.some(({ id }) => id === job.token)) return;
    const id = newId(tx.now.getTime());
    const file = resultFile({ id, sha256, code: dossier.code, sizeBytes: pdf.length });
    await Promise.all([
      insertFile(tx.tx, file, tx.now),
      storeSignedResult(tx, locked, id),
      moveOn(tx, run, {
        event: { kind: 'complete', token: job.token, node: job.node, variables: {} },
        tokens,
        labels: {
          code: locked.code,
          procedureName: locked.procedureName,
          applicantName: locked.applicantName,
          dueAt: locked.dueAt,
        },
      }),
    ]);
  });
}

const resultFile = ({ code, ...file }: { id: string; sha256: string; code: string; sizeBytes: number }) =>
  ({
    ...file,
    name: `ket-qua-${code}.pdf`,
    mediaType: 'application/pdf',
    pages: null,
    purpose: 'result',
    ownerId: null,
  }) as const;

async function sealedDocument(ctx: Ctx, deps: SignDeps, dossier: DossierView): Promise<Uint8Array> {
  const [result, template, agency] = await Promise.all([
    findResult(ctx.db, dossier.id),
    resultTemplate(ctx, dossier.versionId),
    getAgency(ctx.db, dossier.agencyId),
  ]);
  if (!result) throw new Error(`dossier ${dossier.code} was approved without a result`);
  const [signer, place] = await Promise.all([deps.signerFor(agency), placeName(ctx.db, agency, ctx.now)]);
  const { isDemo } = signer.describe();
  const document = resultDocument({
    number: result.number,
    agency: { name: agency.name, place },
    heading: template.title,
    bases: template.legalLines,
    rows: result.fields.rows,
    paragraphs: [result.fields.intro, result.fields.closing].filter((text) => text !== ''),
    recipients: [],
    signer: { name: result.approved_name ?? '', title: template.signerTitle },
    signedAt: ctx.now,
    verification: { url: `${deps.baseUrl}/verification/${result.verify_code}`, code: result.verify_code },
    notice: isDemo ? 'Khóa ký trình diễn, không có giá trị pháp lý' : undefined,
  });
  const pdf = await deps.pdf.render('result', document);
  return signPdf(pdf, {
    signer,
    reason: template.title,
    location: place,
    name: agency.name,
    at: ctx.now,
    certification: true,
  });
}
