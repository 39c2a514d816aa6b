import { findFile, findFilesByContent } from '#modules/files';
import { getVersion } from '#modules/procedures';
import { findAgency } from '#modules/registers';
import { verifyPdf, type VerificationReport } from '#modules/signatures';
import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import type { Bilingual } from '#platform/text.ts';
import { createHash } from 'node:crypto';
import { getDossier } from './dossier-views.ts';
import { error } from './errors.ts';

/** What anybody may know of an issued document. Names of people are masked. */
export interface IssuedDocument {
  type: Bilingual;
  number: string;
  agency: Bilingual;
  holder: string;
  signedAt: Date;
  signer: string;
  revokedAt: Date | null;
  sha256: string;
}

export type FileOutcome = 'genuine' | 'revoked' | 'signed' | 'changed' | 'unknown' | 'unsigned' | 'unreadable';

export interface CheckedFile {
  outcome: FileOutcome;
  sha256: string;
  /** The register's entry, where the file is the issued one. */
  document: IssuedDocument | undefined;
  /** What the signature says, where the file is not in the register. */
  report: VerificationReport | undefined;
}

/** The document that carries this code. Throws `dossiers.nothing-to-verify`, the same for every code that is none. */
export async function verifyByCode(ctx: Ctx, code: string): Promise<IssuedDocument> {
  const document = /^[0-9a-z]{16,40}$/.test(code) ? await findIssued(ctx.db, { code }) : undefined;
  if (!document) throw error('nothing-to-verify');
  return document;
}

/**
 * Says of an uploaded file whether it is the one that was issued: by its SHA-256 in the register first, else by its
 * signature. Keeps nothing of the upload.
 */
export async function verifyFile(ctx: Ctx, pdf: Uint8Array, trustedRoots: readonly Buffer[]): Promise<CheckedFile> {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const [kept] = await findFilesByContent(ctx.db, sha256, 'result');
  const document = kept && (await findIssued(ctx.db, { fileId: kept.id }));
  if (document) return { outcome: document.revokedAt ? 'revoked' : 'genuine', sha256, document, report: undefined };
  const report = verifyPdf(pdf, { trustedRoots, at: ctx.now });
  return { outcome: outcomeOf(report), sha256, document: undefined, report };
}

/** The conclusion in one word. A file whose signer is not known is never called changed: nobody knows by whom. */
export function outcomeOf({ status, problems }: Pick<VerificationReport, 'status' | 'problems'>): FileOutcome {
  const found = new Set<string>(problems.map(({ code }) => code));
  const has = (...codes: string[]) => codes.some((code) => found.has(code));
  if (status === 'TOTAL_PASSED') return 'signed';
  if (has('not-a-pdf', 'damaged')) return 'unreadable';
  if (has('not-signed')) return 'unsigned';
  if (has('issuer-unknown', 'no-certificate', 'signature-wrong', 'certificate-swapped', 'signature-unreadable'))
    return 'unknown';
  return has('content-changed', 'added-after-signing', 'signed-part-unclear') ? 'changed' : 'unknown';
}

async function findIssued(db: Db, by: { code: string } | { fileId: string }): Promise<IssuedDocument | undefined> {
  const query = db.selectFrom('dossiers.result').selectAll();
  const row = await (
    'code' in by ? query.where('verify_code', '=', by.code) : query.where('file_id', '=', by.fileId)
  ).executeTakeFirst();
  if (!row?.file_id || !row.signed_at) return undefined;
  const dossier = await getDossier(db, { id: row.dossier_id });
  const [{ bundle }, agency, file] = await Promise.all([
    getVersion(db, dossier.versionId),
    findAgency(db, { id: dossier.agencyId }),
    findFile(db, row.file_id),
  ]);
  return {
    type: bundle.results[0]?.name ?? bundle.name,
    number: row.number,
    agency: { vi: agency?.name ?? '', en: agency?.nameEn ?? '' },
    holder: maskName(dossier.applicantName),
    signedAt: row.signed_at,
    signer: row.approved_name ?? '',
    revokedAt: row.revoked_at,
    sha256: file?.sha256 ?? '',
  };
}

/** "Nguyễn Thị Lan" → "N••• T••• L•••": enough to compare with the paper in hand, not enough to learn a name. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.normalize('NFC').slice(0, 1)}•••`)
    .join(' ');
