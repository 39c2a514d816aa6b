import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import { DerError, itemsOf, oidOf, readDer, TAG, type DerValue } from './der.ts';

/** What verification needs of an X.509 certificate (RFC 5280), read from its DER. */
export type Certificate = {
  readonly raw: Buffer;
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** DER of the names, compared byte by byte when a path is built. */
  readonly issuerName: Buffer;
  readonly subjectName: Buffer;
  /** Content octets of the INTEGER. */
  readonly serial: Buffer;
  readonly serialHex: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly subject: NameParts;
  readonly issuer: NameParts;
  readonly fingerprint: string;
  readonly isAuthority: boolean;
  /** Authorities allowed below this one; undefined when not limited. */
  readonly pathLength: number | undefined;
  /** Bits of keyUsage, most significant first; undefined when the extension is absent. */
  readonly keyUsage: number | undefined;
  /** Critical extensions that this code does not know: RFC 5280 §4.2 says to reject. */
  readonly unknownCritical: readonly string[];
};

export type NameParts = { readonly commonName: string; readonly organisation: string };

export const KEY_USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE_EXTENSION = '2.5.29.15';
const knownExtensions = new Set([BASIC_CONSTRAINTS, KEY_USAGE_EXTENSION, '2.5.29.37', '2.5.29.32']);

/** Reads a DER certificate. Throws DerError when it is not one. */
export function readCertificate(raw: Buffer): Certificate {
  const fields = itemsOf(itemsOf(readDer(raw), TAG.sequence)[0], TAG.sequence);
  const [serial, , issuer, , subject] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (serial?.tag !== TAG.integer || !issuer || !subject) throw new DerError('not a certificate');
  const x509 = openX509(raw);
  return {
    raw,
    x509,
    publicKey: x509.publicKey,
    issuerName: issuer.raw,
    subjectName: subject.raw,
    serial: serial.content,
    serialHex: serial.content.toString('hex'),
    validFrom: new Date(x509.validFrom),
    validTo: new Date(x509.validTo),
    subject: nameParts(subject),
    issuer: nameParts(issuer),
    fingerprint: createHash('sha256').update(raw).digest('hex'),
    ...readExtensions(fields),
  };
}

function openX509(raw: Buffer): X509Certificate {
  try {
    const x509 = new X509Certificate(raw);
    // Reading the key now turns a broken one into a clear answer here.
    if (x509.publicKey.type !== 'public') throw new DerError('no public key');
    return x509;
  } catch (cause) {
    throw new DerError('not a certificate', { cause });
  }
}

function nameParts(name: DerValue): NameParts {
  const values = new Map<string, string>();
  for (const attribute of itemsOf(name, TAG.sequence).flatMap((set) => itemsOf(set, TAG.set))) {
    const [type, value] = itemsOf(attribute, TAG.sequence);
    values.set(oidOf(type), value?.content.toString(value.tag === TAG.utf8String ? 'utf8' : 'latin1') ?? '');
  }
  return { commonName: values.get('2.5.4.3') ?? '', organisation: values.get('2.5.4.10') ?? '' };
}

type Extensions = Pick<Certificate, 'isAuthority' | 'pathLength' | 'keyUsage' | 'unknownCritical'>;

function readExtensions(fields: readonly DerValue[]): Extensions {
  const block = fields.find(({ tag }) => tag === 0xa3);
  const list = block ? itemsOf(itemsOf(block)[0], TAG.sequence) : [];
  let [isAuthority, pathLength, keyUsage]: [boolean, number | undefined, number | undefined] = [
    false,
    undefined,
    undefined,
  ];
  const unknownCritical: string[] = [];
  for (const extension of list) {
    const parts = itemsOf(extension, TAG.sequence);
    const id = oidOf(parts[0]);
    const isCritical = parts[1]?.tag === TAG.boolean && parts[1].content[0] === 0xff;
    const value = parts.at(-1);
    if (value?.tag !== TAG.octetString) throw new DerError('an extension has no value');
    if (isCritical && !knownExtensions.has(id)) unknownCritical.push(id);
    if (id === KEY_USAGE_EXTENSION) keyUsage = readDer(value.content).content[1] ?? 0;
    if (id === BASIC_CONSTRAINTS) {
      const [authority, length] = itemsOf(readDer(value.content), TAG.sequence);
      isAuthority = authority?.tag === TAG.boolean && authority.content[0] === 0xff;
      pathLength =
        length?.tag === TAG.integer ? length.content.readUIntBE(0, Math.min(length.content.length, 6)) : undefined;
    }
  }
  return { isAuthority, pathLength, keyUsage, unknownCritical };
}
