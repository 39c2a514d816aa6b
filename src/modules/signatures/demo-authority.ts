import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { KEY_USAGE, readCertificate } from './certificate.ts';
import { der, itemsOf, octetString, oid, readDer, sequence, setOf, smallInteger, TAG, tagged } from './der.ts';
import { OID } from './oid.ts';

/** A PEM certificate and its PEM key (PKCS#8). */
export type Credential = { readonly certificatePem: string; readonly keyPem: string };

/** The demonstration authority as it is kept: the root's own key is thrown away once the issuing authority stands. */
export type DemoAuthority = {
  readonly rootPem: string;
  readonly issuing: Credential;
  /** The root's list of revoked authorities, empty for good; an authority made before there were lists has none. */
  readonly revocationListPem?: string | undefined;
};

const DEMO_UNIT = 'DEMO - không có giá trị pháp lý';
const DEMO_ORGANISATION = 'DEMO motcua';
const DAY_MS = 24 * 3_600_000;
const YEAR_MS = 365 * DAY_MS;
const CRL_SIGN = 0x02;
const AUTHORITY_USAGE = KEY_USAGE.keyCertSign | CRL_SIGN;
const SEAL_USAGE = KEY_USAGE.digitalSignature | KEY_USAGE.nonRepudiation;
const ecdsaSha256 = sequence(oid(OID.ecdsaSha256));
const TRUE = Buffer.from([TAG.boolean, 1, 0xff]);
const NOT_CRITICAL = Buffer.alloc(0);

/** Makes a root and an issuing authority, both marked as demonstration in their names. Valid from a day before `at`. */
export function createDemoAuthority(at: Date): DemoAuthority {
  const rootKey = newKey();
  const rootName = distinguishedName('DEMO motcua Root CA', DEMO_ORGANISATION);
  const rootIssuer = { name: rootName, key: rootKey };
  const root = certificate(rootIssuer, {
    name: rootName,
    key: rootKey,
    at,
    years: 20,
    authorities: 1,
    usage: AUTHORITY_USAGE,
  });
  const issuingKey = newKey();
  const name = distinguishedName('DEMO motcua Issuing CA', DEMO_ORGANISATION);
  const issuing = certificate(rootIssuer, {
    name,
    key: issuingKey,
    at,
    years: 10,
    authorities: 0,
    usage: AUTHORITY_USAGE,
  });
  return {
    rootPem: pem(root),
    issuing: { certificatePem: pem(issuing), keyPem: keyPem(issuingKey) },
    revocationListPem: pem(emptyRevocationList(rootIssuer, at, 10), 'X509 CRL'),
  };
}

/** Issues an agency's seal, valid for three years. `agency` is its full name. */
export function issueSeal({ issuing }: DemoAuthority, agency: string, at: Date): Credential {
  const { subjectName } = readCertificate(derOf(issuing.certificatePem));
  const issuer = { name: subjectName, key: createPrivateKey(issuing.keyPem) };
  const key = newKey();
  const seal = certificate(issuer, { name: distinguishedName(agency, agency), key, at, years: 3, usage: SEAL_USAGE });
  return { certificatePem: pem(seal), keyPem: keyPem(key) };
}

/** The bytes inside a PEM block. */
export const derOf = (text: string): Buffer => Buffer.from(text.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');

type Issuer = { readonly name: Buffer; readonly key: KeyObject };
type Subject = Issuer & {
  readonly at: Date;
  readonly years: number;
  readonly usage: number;
  /** For an authority: how many may stand below it. */
  readonly authorities?: number;
};

/** An X.509 v3 certificate (RFC 5280 §4.1), signed with ECDSA P-256 and SHA-256. */
function certificate(issuer: Issuer, subject: Subject): Buffer {
  const from = new Date(subject.at.getTime() - DAY_MS);
  const to = new Date(subject.at.getTime() + subject.years * YEAR_MS);
  const toBeSigned = sequence(
    tagged(0, smallInteger(2)),
    serialNumber(),
    ecdsaSha256,
    issuer.name,
    sequence(time(from), time(to)),
    subject.name,
    publicKeyInfo(subject.key),
    tagged(3, sequence(...extensions(issuer, subject))),
  );
  return signedBy(issuer, toBeSigned);
}

const signedBy = ({ key }: Issuer, toBeSigned: Buffer): Buffer =>
  sequence(toBeSigned, ecdsaSha256, der(TAG.bitString, Buffer.from([0]), sign('sha256', toBeSigned, key)));

function extensions(issuer: Issuer, { key, usage, authorities }: Subject): Buffer[] {
  const constraints = authorities === undefined ? sequence() : sequence(TRUE, smallInteger(authorities));
  const unusedBits = Math.clz32(usage & -usage) === 32 ? 0 : 31 - Math.clz32(usage & -usage);
  return [
    extension('2.5.29.19', TRUE, constraints),
    extension('2.5.29.15', TRUE, der(TAG.bitString, Buffer.from([unusedBits, usage]))),
    extension('2.5.29.14', NOT_CRITICAL, octetString(keyIdentifier(key))),
    authorityKeyIdentifier(issuer),
    ...(authorities === undefined ? [noRevocationAvailable] : []),
  ];
}

/**
 * A certificate list (RFC 5280 §5.1) that revokes nothing. It lasts as long as the authority it speaks of, because the key
 * that signs it does not outlive this moment.
 */
function emptyRevocationList(issuer: Issuer, at: Date, years: number): Buffer {
  const toBeSigned = sequence(
    smallInteger(1),
    ecdsaSha256,
    issuer.name,
    time(new Date(at.getTime() - DAY_MS)),
    time(new Date(at.getTime() + years * YEAR_MS)),
    tagged(0, sequence(authorityKeyIdentifier(issuer), extension('2.5.29.20', NOT_CRITICAL, smallInteger(1)))),
  );
  return signedBy(issuer, toBeSigned);
}

const authorityKeyIdentifier = (issuer: Issuer): Buffer =>
  extension('2.5.29.35', NOT_CRITICAL, sequence(der(0x80, keyIdentifier(issuer.key))));

const extension = (id: string, critical: Buffer, value: Buffer): Buffer =>
  sequence(oid(id), critical, octetString(value));

/** RFC 9608: nobody will ever say that a demonstration seal was revoked; a verifier need not look for it. */
const noRevocationAvailable = extension('2.5.29.56', NOT_CRITICAL, Buffer.from([TAG.null, 0]));

function distinguishedName(commonName: string, organisation: string): Buffer {
  const part = (type: string, tag: number, text: string) => setOf(sequence(oid(type), der(tag, Buffer.from(text))));
  return sequence(
    part('2.5.4.6', 0x13, 'VN'),
    part('2.5.4.10', TAG.utf8String, organisation),
    part('2.5.4.11', TAG.utf8String, DEMO_UNIT),
    part('2.5.4.3', TAG.utf8String, commonName),
  );
}

/** Sixteen octets, positive and without a leading zero. */
function serialNumber(): Buffer {
  const octets = randomBytes(16);
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x3f);
  return der(TAG.integer, octets);
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
function time(at: Date): Buffer {
  const digits = `${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const keyPem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKeyInfo = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** RFC 5280 §4.2.1.2 (1): SHA-1 of the key's bits; a name for the key, not a protection. */
function keyIdentifier(key: KeyObject): Buffer {
  const bits = itemsOf(readDer(publicKeyInfo(key)), TAG.sequence)[1]?.content.subarray(1) ?? Buffer.alloc(0);
  return createHash('sha1').update(bits).digest();
}

const pem = (bytes: Buffer, label = 'CERTIFICATE'): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
