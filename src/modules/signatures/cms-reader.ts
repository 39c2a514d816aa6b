import { DerError, itemsOf, oidOf, readDerPrefix, TAG, type DerValue } from './der.ts';
import { OID } from './oid.ts';

/** What stands in a CMS SignedData with one signer. Nothing is checked yet. */
export type CmsContents = {
  readonly certificates: readonly Buffer[];
  /** The signer's certificate is named by issuer and serial number. */
  readonly issuerName: Buffer;
  readonly serial: Buffer;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Buffer;
  /** The signed attributes as they were signed: DER of a SET. */
  readonly signedAttributes: Buffer;
  readonly contentType: string;
  readonly messageDigest: Buffer;
  /** Hash of the signing certificate (ESS signing-certificate-v2), when it is there. */
  readonly certificateHash: { readonly algorithm: string; readonly value: Buffer } | undefined;
  /** Bytes of the structure itself, without what pads it. */
  readonly length: number;
};

/** Reads a detached SignedData with exactly one signer (RFC 5652 §5). Throws DerError when it is anything else. */
export function readDetached(bytes: Buffer): CmsContents {
  const whole = readDerPrefix(bytes);
  const [type, wrapped] = itemsOf(whole, TAG.sequence);
  const [, , encapsulated, ...rest] = itemsOf(itemsOf(wrapped, 0xa0)[0], TAG.sequence);
  const [contentType, content] = itemsOf(encapsulated, TAG.sequence);
  if (oidOf(type) !== OID.signedData || oidOf(contentType) !== OID.data || content) throw new DerError('not detached');
  const [info, ...moreSigners] = itemsOf(rest.at(-1), TAG.set);
  if (moreSigners.length > 0) throw new DerError('several signers in one structure');
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  return {
    certificates: certificates ? itemsOf(certificates).map(({ raw }) => raw) : [],
    length: whole.raw.length,
    ...readSignerInfo(itemsOf(info, TAG.sequence)),
  };
}

function readSignerInfo([, signerId, digest, attributes, algorithm, signature]: readonly DerValue[]) {
  const [issuer, serial] = itemsOf(signerId, TAG.sequence);
  if (!issuer || serial?.tag !== TAG.integer) throw new DerError('the signer is not named');
  if (attributes?.tag !== 0xa0) throw new DerError('no signed attributes');
  if (signature?.tag !== TAG.octetString) throw new DerError('no signature value');
  return {
    issuerName: issuer.raw,
    serial: serial.content,
    digestAlgorithm: oidOf(itemsOf(digest, TAG.sequence)[0]),
    signatureAlgorithm: oidOf(itemsOf(algorithm, TAG.sequence)[0]),
    signature: signature.content,
    signedAttributes: Buffer.concat([Buffer.from([TAG.set]), attributes.raw.subarray(1)]),
    ...readAttributes(itemsOf(attributes)),
  };
}

function readAttributes(attributes: readonly DerValue[]) {
  const values = new Map<string, DerValue>();
  for (const attribute of attributes) {
    const [type, set] = itemsOf(attribute, TAG.sequence);
    const [value, ...others] = itemsOf(set, TAG.set);
    if (!value || others.length > 0 || values.has(oidOf(type))) throw new DerError('an attribute is ambiguous');
    values.set(oidOf(type), value);
  }
  const messageDigest = values.get(OID.messageDigest);
  if (messageDigest?.tag !== TAG.octetString) throw new DerError('no message digest');
  const certificate = values.get(OID.signingCertificateV2);
  return {
    contentType: oidOf(values.get(OID.contentType)),
    messageDigest: messageDigest.content,
    certificateHash: certificate ? readCertificateHash(certificate) : undefined,
  };
}

/** SigningCertificateV2 → first ESSCertIDv2 → hash; SHA-256 is the default and then left out (RFC 5035 §4). */
function readCertificateHash(value: DerValue) {
  const [first] = itemsOf(itemsOf(value, TAG.sequence)[0], TAG.sequence);
  const [algorithm, hash] = itemsOf(first, TAG.sequence);
  if (algorithm?.tag === TAG.octetString) return { algorithm: OID.sha256, value: algorithm.content };
  if (hash?.tag !== TAG.octetString) throw new DerError('the signing certificate is not named');
  return { algorithm: oidOf(itemsOf(algorithm, TAG.sequence)[0]), value: hash.content };
}
