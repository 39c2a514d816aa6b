import { constants, verify, type KeyObject } from 'node:crypto';
import { OID } from './oid.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';
type Scheme = { readonly key: 'rsa' | 'ec'; readonly hash?: HashName };

const hashes = new Map<string, HashName>([
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
]);

const schemes = new Map<string, Scheme>([
  [OID.rsa, { key: 'rsa' }],
  [OID.rsaSha256, { key: 'rsa', hash: 'sha256' }],
  [OID.rsaSha384, { key: 'rsa', hash: 'sha384' }],
  [OID.rsaSha512, { key: 'rsa', hash: 'sha512' }],
  [OID.ecdsaSha256, { key: 'ec', hash: 'sha256' }],
  [OID.ecdsaSha384, { key: 'ec', hash: 'sha384' }],
  [OID.ecdsaSha512, { key: 'ec', hash: 'sha512' }],
]);

/** The hash function with this object identifier, if it is one we accept. SHA-1 and older are not. */
export const hashNamed = (algorithm: string): HashName | undefined => hashes.get(algorithm);

/**
 * Whether `signature` over `bytes` is by `key`; 'unknown' for an algorithm we do not accept or that does not fit the key.
 * `digestAlgorithm` counts where the signature algorithm names no hash (plain rsaEncryption).
 */
export function isSignatureGood(
  key: KeyObject,
  bytes: Buffer,
  cms: { readonly signatureAlgorithm: string; readonly digestAlgorithm: string; readonly signature: Buffer },
): boolean | 'unknown' {
  const scheme = schemes.get(cms.signatureAlgorithm);
  const hash = scheme?.hash ?? hashNamed(cms.digestAlgorithm);
  if (!scheme || !hash || key.asymmetricKeyType !== scheme.key) return 'unknown';
  try {
    return verify(
      hash,
      bytes,
      scheme.key === 'rsa' ? { key, padding: constants.RSA_PKCS1_PADDING } : key,
      cms.signature,
    );
  } catch {
    return false;
  }
}
