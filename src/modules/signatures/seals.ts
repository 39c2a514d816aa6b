import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificate } from './certificate.ts';
import { createDemoAuthority, derOf, issueSeal, type Credential, type DemoAuthority } from './demo-authority.ts';
import { error } from './errors.ts';
import { ensurePrivateFolder, keptOnce, readIfThere, replaceFile } from './key-files.ts';
import { softwareSigner, type Signer } from './signer.ts';

type AgencyName = { readonly id: string; readonly name: string };

/** The seals of agencies, and whom verification trusts. */
export type Seals = {
  /**
   * The agency's seal. `id` is stable and unique, `name` the full name that stands in the certificate; `at` is the time of
   * signing (the time of opening when left out). Error: signatures.no-seal.
   */
  signerFor(agency: AgencyName, at?: Date): Promise<Signer>;
  /** DER of the certificates that verification trusts. */
  readonly trustedRoots: readonly Buffer[];
};

const RENEW_BEFORE_MS = 30 * 24 * 3_600_000;

/**
 * Opens the seals kept as PEM files under `<varDir>/signing`. Outside production the demonstration authority is made on the
 * first start and issues each agency's seal on first use. In production there is no such authority: the administrator puts
 * `seal-<agency id>.pem` (certificate, issuers, PKCS#8 key, certificate lists if any) and `trusted/*.pem` there.
 */
export async function openSeals(
  varDir: string,
  { production, now }: { readonly production: boolean; readonly now: Date },
): Promise<Seals> {
  const folder = join(varDir, 'signing');
  await ensurePrivateFolder(folder);
  const authority = production ? undefined : await demoAuthority(folder, now);
  const demoRoots = authority ? [derOf(authority.rootPem)] : [];
  const open = authority
    ? (agency: AgencyName, at: Date) => demoSeal(folder, authority, agency, at)
    : (agency: AgencyName) => installedSeal(folder, agency);
  const signers = new Map<string, Promise<Signer>>();

  function signerFor(agency: AgencyName, at: Date = now): Promise<Signer> {
    // A seal is looked at anew each month, long before it runs out.
    const key = `${agency.id}|${agency.name}|${at.toISOString().slice(0, 7)}`;
    const signer = signers.get(key) ?? open(agency, at);
    signers.set(key, signer);
    signer.catch(() => signers.delete(key));
    return signer;
  }

  return { signerFor, trustedRoots: [...demoRoots, ...(await installedRoots(join(folder, 'trusted')))] };
}

async function demoAuthority(folder: string, now: Date): Promise<DemoAuthority> {
  const text = await keptOnce(join(folder, 'demo-authority.pem'), () => {
    const { rootPem, issuing, revocationListPem } = createDemoAuthority(now);
    return `${rootPem}${credentialPem(issuing)}${revocationListPem ?? ''}`;
  });
  const { certificates, key, revocationLists } = readBlocks(text);
  return {
    revocationListPem: revocationLists[0],
    rootPem: present(certificates[0]),
    issuing: { certificatePem: present(certificates[1]), keyPem: present(key) },
  };
}

async function demoSeal(folder: string, authority: DemoAuthority, agency: AgencyName, at: Date): Promise<Signer> {
  const path = join(folder, sealFileName('demo-seal', agency));
  const issue = () => `${credentialPem(issueSeal(authority, agency.name, at))}${authority.issuing.certificatePem}`;
  let text = await keptOnce(path, issue);
  const { subject, validTo } = readCertificate(derOf(present(readBlocks(text).certificates[0])));
  if (validTo.getTime() - at.getTime() < RENEW_BEFORE_MS || subject.commonName !== agency.name) {
    text = issue();
    await replaceFile(path, text);
  }
  return signerFrom(`${text}${authority.revocationListPem ?? ''}`, true);
}

async function installedSeal(folder: string, agency: AgencyName): Promise<Signer> {
  const text = await readIfThere(join(folder, sealFileName('seal', agency)));
  if (text === undefined) throw error('no-seal', { agency: agency.name });
  return signerFrom(text, false);
}

async function installedRoots(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.pem')).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) => readBlocks(text).certificates.map(derOf));
}

/** The agency's id where it can be a file name, so that an administrator finds it; a hash of it elsewhere. */
function sealFileName(kind: string, { id }: AgencyName): string {
  const name = /^[\w-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 24);
  return `${kind}-${name}.pem`;
}

function signerFrom(text: string, isDemo: boolean): Signer {
  const { certificates, key, revocationLists } = readBlocks(text);
  return softwareSigner(present(key), certificates.map(derOf), isDemo, revocationLists.map(derOf));
}

const credentialPem = ({ certificatePem, keyPem }: Credential): string => `${certificatePem}${keyPem}`;

function readBlocks(text: string): { certificates: string[]; key: string | undefined; revocationLists: string[] } {
  const blocks = text.match(/-----BEGIN ([A-Z0-9 ]+)-----[^-]+-----END \1-----\n?/g) ?? [];
  return {
    revocationLists: blocks.filter((block) => block.startsWith('-----BEGIN X509 CRL-----')),
    certificates: blocks.filter((block) => block.startsWith('-----BEGIN CERTIFICATE-----')),
    key: blocks.find((block) => block.startsWith('-----BEGIN PRIVATE KEY-----')),
  };
}

function present(block: string | undefined): string {
  if (block === undefined) throw new Error('a PEM file in the signing folder is damaged; restore it from the backup');
  return block;
}
