import { readCertificate } from './certificate.ts';
import { der, octetString, oid, readDer, sequence, setOf, smallInteger, TAG, tagged } from './der.ts';
import { error } from './errors.ts';
import { OID } from './oid.ts';
import { isSignatureBy, sha256, type SignatureAlgorithm, type Signer } from './signer.ts';

const DER_NULL = Buffer.from([TAG.null, 0]);
const sha256Identifier = sequence(oid(OID.sha256));
const signatureIdentifiers: Record<SignatureAlgorithm, Buffer> = {
  'ecdsa-sha256': sequence(oid(OID.ecdsaSha256)),
  'rsa-pkcs1-sha256': sequence(oid(OID.rsaSha256), DER_NULL),
};

/**
 * A detached CMS SignedData (RFC 5652) over a document with this SHA-256, as PAdES baseline B-B wants it (ETSI EN 319 142-1
 * §6.3): SHA-256, the signing certificate named by hash (ESS signing-certificate-v2, RFC 5035), and no signing-time attribute,
 * because a PDF states the time in /M. Throws signatures.not-signed when the signer's value does not fit its certificate.
 */
export async function signDetached(documentDigest: Buffer, signer: Signer): Promise<Buffer> {
  const chain = signer.certificateChain();
  const [leaf] = chain;
  if (!leaf) throw error('not-signed', { problem: 'the signer has no certificate' });
  const attributes = setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octetString(documentDigest)),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octetString(sha256(leaf)))))),
  );
  const signature = await signer.sign(attributes);
  if (!isSignatureBy(leaf, attributes, signature)) {
    throw error('not-signed', { problem: 'the value returned is not by the certificate' });
  }

  const { issuerName, serial } = readCertificate(leaf);
  const signerInfo = sequence(
    smallInteger(1),
    sequence(issuerName, der(TAG.integer, serial)),
    sha256Identifier,
    tagged(0, readDer(attributes).content),
    signatureIdentifiers[signer.describe().algorithm],
    octetString(signature),
  );
  const signedData = sequence(
    smallInteger(1),
    setOf(sha256Identifier),
    sequence(oid(OID.data)),
    tagged(0, ...chain.toSorted((a, b) => Buffer.compare(a, b))),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged(0, signedData));
}

const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), setOf(value));
