import type { Certificate } from './certificate.ts';
import { checkSignature, type TrustOptions } from './check-signature.ts';
import { conclude, type Finding, type Status, type SubIndication } from './findings.ts';
import { openPdf } from './pdf-file.ts';
import { dateOf, endOf, signaturesOf, textOf, type PdfSignature } from './pdf-signature-fields.ts';
import { sha256 } from './signer.ts';

export type VerifyOptions = TrustOptions;

export type SignerReport = {
  readonly name: string;
  readonly organisation: string;
  readonly serialHex: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Signed by the demonstration authority: no legal value. */
  readonly isDemo: boolean;
};

export type VerificationReport = {
  readonly status: Status;
  readonly subIndication: SubIndication | undefined;
  /** What is known of the signer; trust it only when the status is TOTAL_PASSED. */
  readonly signer: SignerReport | undefined;
  readonly agency: string | undefined;
  /** As the signer claims; B-B carries no trusted time. */
  readonly signedAt: Date | undefined;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  readonly coversWholeFile: boolean;
  /** Bytes follow the newest signature. */
  readonly laterChanges: boolean;
  /** Changes allowed by a certification signature: 1 none, 2 forms, 3 comments; undefined when not certified. */
  readonly certification: number | undefined;
  readonly signatureCount: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly problems: ReturnType<typeof conclude>['problems'];
};

/**
 * Checks the signature of a PDF (PAdES B-B; ETSI EN 319 102-1 in spirit): what is signed, the hash, the signature, the named
 * certificate, its chain to a trusted root, validity, revocation, and that nothing was added after. Never throws on any input.
 */
export function verifyPdf(pdf: Uint8Array, options: VerifyOptions): VerificationReport {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found = new Set<Finding>();
  const signatures = readSignatures(bytes, found);
  const newest = signatures.toSorted((a, b) => endOf(a) - endOf(b)).at(-1);
  const covers = newest !== undefined && endOf(newest) === bytes.length;
  if (signatures.length > 1) found.add('several-signatures');
  if (newest && !covers) found.add(endOf(newest) < bytes.length ? 'added-after-signing' : 'signed-part-unclear');
  if (signatures.some((one) => one !== newest && one.certification === 1)) found.add('added-after-signing');
  const signers = signatures.map((one) => ({ one, certificate: checkSignature(bytes, one, options, found) }));
  const certificate = signers.find(({ one }) => one === newest)?.certificate;
  return {
    ...conclude(found),
    signer: certificate && describe(certificate),
    agency: certificate?.subject.organisation || certificate?.subject.commonName,
    signedAt: dateOf(newest?.dictionary.entries.get('M')),
    reason: textOf(newest?.dictionary.entries.get('Reason')),
    location: textOf(newest?.dictionary.entries.get('Location')),
    coversWholeFile: covers,
    laterChanges: newest !== undefined && !covers,
    certification: newest?.certification,
    signatureCount: signatures.length,
    sha256: sha256(bytes).toString('hex'),
  };
}

function readSignatures(bytes: Buffer, found: Set<Finding>): PdfSignature[] {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') {
    found.add('not-a-pdf');
    return [];
  }
  try {
    const signatures = signaturesOf(openPdf(bytes));
    if (signatures.length === 0) found.add('not-signed');
    return signatures;
  } catch {
    // Whatever a hostile file makes the reader stumble over, to the person it is one thing: not a sound document.
    found.add('damaged');
    return [];
  }
}

function describe(leaf: Certificate): SignerReport {
  const { subject, serialHex, validFrom, validTo, issuer } = leaf;
  return {
    name: subject.commonName,
    organisation: subject.organisation,
    serialHex,
    issuer: issuer.commonName,
    validFrom,
    validTo,
    isDemo: issuer.organisation.startsWith('DEMO'),
  };
}
