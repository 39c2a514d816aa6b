import { KEY_USAGE, type Certificate } from './certificate.ts';

/** A path from the signer's certificate to a trusted root, root last; or why there is none. */
export type ChainFinding =
  | { readonly path: readonly Certificate[] }
  | { readonly failure: 'issuer-unknown' | 'certificate-expired' | 'not-for-signing' };

const LONGEST_PATH = 5;
/** Certificates that sign each other in circles must not keep us busy. */
const MOST_ATTEMPTS = 200;

/**
 * Path validation (RFC 5280 §6.1, without policies and name constraints: a critical extension that is not understood fails
 * the path). All certificates must be valid at `at`. Never throws.
 */
export function findChain(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): ChainFinding {
  const signingBits = KEY_USAGE.digitalSignature | KEY_USAGE.nonRepudiation;
  if (leaf.isAuthority || (leaf.keyUsage !== undefined && !(leaf.keyUsage & signingBits)))
    return { failure: 'not-for-signing' };
  const path = extend([leaf], others, roots, { left: MOST_ATTEMPTS });
  if (!path) return { failure: 'issuer-unknown' };
  return path.every((certificate) => isValidAt(certificate, at)) ? { path } : { failure: 'certificate-expired' };
}

export const isValidAt = (certificate: Certificate, at: Date): boolean =>
  certificate.validFrom <= at && at <= certificate.validTo;

function extend(
  path: readonly Certificate[],
  others: readonly Certificate[],
  roots: readonly Certificate[],
  attempts: { left: number },
): readonly Certificate[] | undefined {
  const last = path.at(-1);
  attempts.left -= 1;
  if (!last || attempts.left < 0 || path.length > LONGEST_PATH || last.unknownCritical.length > 0) return undefined;
  const root = roots.find((candidate) => issued(candidate, last, path.length - 1));
  if (root) return [...path, root];
  for (const candidate of others) {
    if (path.some(({ fingerprint }) => fingerprint === candidate.fingerprint)) continue;
    if (!issued(candidate, last, path.length - 1)) continue;
    const found = extend([...path, candidate], others, roots, attempts);
    if (found) return found;
  }
  return undefined;
}

/** Whether `issuer` was entitled to sign `subject` and did. `authoritiesBelow` counts the authorities under the issuer. */
function issued(issuer: Certificate, subject: Certificate, authoritiesBelow: number): boolean {
  return (
    issuer.subjectName.equals(subject.issuerName) &&
    issuer.isAuthority &&
    issuer.unknownCritical.length === 0 &&
    (issuer.keyUsage === undefined || (issuer.keyUsage & KEY_USAGE.keyCertSign) !== 0) &&
    (issuer.pathLength === undefined || authoritiesBelow <= issuer.pathLength) &&
    signedBy(issuer, subject)
  );
}

function signedBy(issuer: Certificate, subject: Certificate): boolean {
  try {
    return subject.x509.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
