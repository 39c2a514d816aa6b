/** Digital signatures: sealing PDFs and checking them. Keys and trust come from files; nothing here needs the database. */
export { openSeals, type Seals } from './seals.ts';
export { signPdf, type SignPdfOptions } from './pades.ts';
export type { Signer, SignerDescription } from './signer.ts';
export { verifyPdf, type SignerReport, type VerificationReport, type VerifyOptions } from './verify.ts';
