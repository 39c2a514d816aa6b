import { createHash, createPrivateKey, sign, verify, type KeyObject } from 'node:crypto';
import { readCertificate } from './certificate.ts';

/** How the signature value is made; the hash is SHA-256 in each. */
export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-pkcs1-sha256';

/**
 * Where signatures come from. A software seal today; a token, an HSM or a remote signing service is another adapter of the
 * same shape (they all take the hash of the signed attributes, never the document).
 */
export type Signer = {
  /** For logs and pages: who signs, and with what kind of key. */
  describe(): SignerDescription;
  /** DER certificates, the signer's first, then its issuers; the root may be left out. */
  certificateChain(): readonly Buffer[];
  /** DER certificate lists (RFC 5280) on the issuers, sent along so that a verifier without a network can judge; may be none. */
  revocationLists(): readonly Buffer[];
  /** Signs the DER of the signed attributes. ECDSA values are DER (SEQUENCE of r and s), RSA values PKCS#1 v1.5. */
  sign(toBeSigned: Uint8Array): Promise<Buffer>;
};

export type SignerDescription = {
  readonly name: string;
  readonly organisation: string;
  readonly algorithm: SignatureAlgorithm;
  /** Made by the demonstration authority: without legal value. */
  readonly isDemo: boolean;
};

/** A key held in this process. `keyPem`: PKCS#8; `chain`: DER, signer's certificate first. */
export function softwareSigner(
  keyPem: string,
  chain: readonly Buffer[],
  isDemo: boolean,
  revocationLists: readonly Buffer[] = [],
): Signer {
  const [leaf] = chain;
  if (!leaf) throw new TypeError('a signer needs its certificate');
  const key: KeyObject = createPrivateKey(keyPem);
  const { commonName, organisation } = readCertificate(leaf).subject;
  const algorithm = key.asymmetricKeyType === 'ec' ? 'ecdsa-sha256' : 'rsa-pkcs1-sha256';
  return {
    describe: () => ({ name: commonName, organisation, algorithm, isDemo }),
    certificateChain: () => chain,
    revocationLists: () => revocationLists,
    sign: (toBeSigned) => Promise.resolve(sign('sha256', toBeSigned, key)),
  };
}

/** Whether a returned signature really is by the certificate over these bytes: checked before it goes into a document. */
export function isSignatureBy(certificate: Buffer, toBeSigned: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify('sha256', toBeSigned, readCertificate(certificate).publicKey, signature);
  } catch {
    return false;
  }
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
