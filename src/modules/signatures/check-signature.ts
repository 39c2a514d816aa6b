import { createHash } from 'node:crypto';
import { hashNamed, isSignatureGood } from './algorithms.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { findChain } from './chain.ts';
import { readDetached, type CmsContents } from './cms-reader.ts';
import type { Finding } from './findings.ts';
import { OID } from './oid.ts';
import { dateOf, endOf, type PdfSignature } from './pdf-signature-fields.ts';

export type TrustOptions = {
  /** DER of the authorities that are trusted. */
  readonly trustedRoots: readonly Buffer[];
  /** The moment of checking. */
  readonly at: Date;
  /** When this very file (same SHA-256) is known to have existed, from the register or a timestamp; else `at` counts. */
  readonly provenAt?: Date | undefined;
  /** When a certificate was revoked; undefined when it was not. `serialHex` is lower case, as in the certificate. */
  readonly revokedAt?: ((certificate: { serialHex: string; issuer: string }) => Date | undefined) | undefined;
};

const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** What public authorities still issue; our own seals are P-256. */
const SHORTEST_RSA_BITS = 2048;
const MOST_CERTIFICATES = 10;

/** Adds to `found` what is wrong with one signature; answers its certificate, when it can be read. */
export function checkSignature(
  bytes: Buffer,
  signature: PdfSignature,
  options: TrustOptions,
  found: Set<Finding>,
): Certificate | undefined {
  if (!isRangeSound(bytes, signature)) {
    found.add('signed-part-unclear');
    return undefined;
  }
  const cms = readCms(signature);
  if (!cms) {
    found.add('signature-unreadable');
    return undefined;
  }
  const [, firstLength = 0, secondStart = 0] = signature.byteRange;
  checkDigest(cms, [bytes.subarray(0, firstLength), bytes.subarray(secondStart, endOf(signature))], found);
  const certificates = readCertificates(cms.certificates);
  const leaf = certificates.find((one) => one.serial.equals(cms.serial) && one.issuerName.equals(cms.issuerName));
  if (!leaf) {
    found.add('no-certificate');
    return undefined;
  }
  checkSignatureValue(cms, leaf, found);
  const signedAt = dateOf(signature.dictionary.entries.get('M'));
  checkTrust({ leaf, certificates, signedAt }, options, found);
  return leaf;
}

/** The signed ranges must be everything from the first byte except exactly the hexadecimal string of /Contents. */
function isRangeSound(bytes: Buffer, { byteRange, contents }: PdfSignature): boolean {
  const [start, firstLength, secondStart, secondLength] = byteRange;
  return (
    byteRange.length === 4 &&
    byteRange.every((number) => Number.isSafeInteger(number) && number >= 0) &&
    start === 0 &&
    contents.isHex &&
    contents.start === firstLength &&
    contents.end === secondStart &&
    (secondStart ?? 0) + (secondLength ?? 0) <= bytes.length
  );
}

function readCms(signature: PdfSignature): CmsContents | undefined {
  const subFilter = signature.dictionary.entries.get('SubFilter');
  const isKnown =
    subFilter?.kind === 'name' && ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].includes(subFilter.value);
  try {
    const cms = readDetached(signature.contents.bytes);
    const isPadded = signature.contents.bytes.subarray(cms.length).every((byte) => byte === 0);
    return isKnown && isPadded ? cms : undefined;
  } catch {
    return undefined;
  }
}

function readCertificates(raw: readonly Buffer[]): Certificate[] {
  return raw.slice(0, MOST_CERTIFICATES).flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch {
      return [];
    }
  });
}

function checkDigest(cms: CmsContents, parts: readonly Buffer[], found: Set<Finding>): void {
  const name = hashNamed(cms.digestAlgorithm);
  if (!name) {
    found.add('algorithm-unknown');
    return;
  }
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  if (!hash.digest().equals(cms.messageDigest)) found.add('content-changed');
}

function checkSignatureValue(cms: CmsContents, leaf: Certificate, found: Set<Finding>): void {
  if (cms.contentType !== OID.data) found.add('signature-unreadable');
  const good = isSignatureGood(leaf.publicKey, cms.signedAttributes, cms);
  if (good === 'unknown') found.add('algorithm-unknown');
  else if (!good) found.add('signature-wrong');
  const { modulusLength = SHORTEST_RSA_BITS } = leaf.publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength < SHORTEST_RSA_BITS) found.add('key-too-short');

  const named = cms.certificateHash;
  const hash = named && hashNamed(named.algorithm);
  if (!named) found.add('not-baseline');
  else if (!hash) found.add('algorithm-unknown');
  else if (!createHash(hash).update(leaf.raw).digest().equals(named.value)) found.add('certificate-swapped');
}

interface Claimed {
  leaf: Certificate;
  certificates: readonly Certificate[];
  signedAt: Date | undefined;
}

function checkTrust(
  { leaf, certificates, signedAt }: Claimed,
  { trustedRoots, at, provenAt, revokedAt }: TrustOptions,
  found: Set<Finding>,
): void {
  const provenBy = provenAt ?? at;
  const chain = findChain(leaf, certificates, readCertificates(trustedRoots), provenBy);
  if ('failure' in chain) found.add(chain.failure);
  if (signedAt && signedAt > leaf.validTo) found.add('signed-after-expiry');
  if (signedAt && signedAt < leaf.validFrom) found.add('signed-too-early');
  if (signedAt && signedAt.getTime() > at.getTime() + CLOCK_TOLERANCE_MS) found.add('signed-in-future');
  const path = 'path' in chain ? chain.path : [leaf];
  for (const one of path) {
    const revoked = revokedAt?.({ serialHex: one.serialHex, issuer: one.issuer.commonName });
    if (!revoked || provenBy < revoked) continue;
    found.add(signedAt && signedAt < revoked ? 'revoked-since' : 'revoked');
  }
}
