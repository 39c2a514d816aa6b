import { placeName, resultDocument, resultTemplate, type DossierView, type ResultFields } from '#modules/dossiers';
import { getAgency } from '#modules/registers';
import type { Ctx } from '#platform/ctx.ts';
import type { PdfRenderer } from '#platform/pdf/renderer.ts';
import { deedText } from './deed-text.ts';

export interface PreviewDeps {
  pdf: PdfRenderer;
  baseUrl: string;
}

/** The result as it would be printed, marked as a draft on every page: without number, seal or code. Kept nowhere. */
export async function previewResult(
  ctx: Ctx,
  deps: PreviewDeps,
  { dossier, fields }: { dossier: DossierView; fields: ResultFields },
): Promise<Uint8Array> {
  const words = deedText('vi');
  const [template, agency] = await Promise.all([
    resultTemplate(ctx, dossier.versionId),
    getAgency(ctx.db, dossier.agencyId),
  ]);
  const document = resultDocument({
    number: words.draftNumber,
    agency: { name: agency.name, place: await placeName(ctx.db, agency, ctx.now) },
    heading: template.title,
    bases: template.legalLines,
    rows: fields.rows,
    paragraphs: [fields.intro, fields.closing].filter((paragraph) => paragraph !== ''),
    recipients: [],
    signer: { name: '', title: template.signerTitle },
    signedAt: ctx.now,
    verification: { url: deps.baseUrl, code: words.draftNumber },
    watermark: words.watermark,
    notice: words.draftNotice,
  });
  return deps.pdf.render('result', document);
}
