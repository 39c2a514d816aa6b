import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feesFromDmn, type Bundle, type GoldenDossier } from '#modules/procedures';
import { bundleError } from './bundle-errors.ts';
import { bundleFormat, sha256 } from './bundle-files.ts';
import { bundleLimits, unzipBundle } from './unzip-bundle.ts';
import type { DraftContent } from './version-draft.ts';

const needed = ['manifest.json', 'procedure.json', 'papers.json', 'form.json', 'fees.dmn', 'process.bpmn'] as const;
const isKnown = (name: string): boolean =>
  name === 'README.txt' || needed.some((one) => one === name) || /^golden\/[a-z0-9][a-z0-9.-]{0,99}\.json$/.test(name);

/** A bundle from a zip. Whether its content is right is what checking a draft finds out. Throws `authoring.bundle-*`. */
export const readBundleZip = async (bytes: Buffer): Promise<DraftContent> => readBundleFiles(await unzipBundle(bytes));

/** A bundle from a folder with the same layout. Throws `authoring.bundle-*`. */
export async function readBundleDirectory(directory: string): Promise<DraftContent> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(directory, '/').length).replaceAll('\\', '/');
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw bundleError('bundle-link-refused', { name });
    if (files.size >= bundleLimits.entries)
      throw bundleError('bundle-too-big', { limitMb: 5, totalMb: 16, entries: bundleLimits.entries });
    files.set(name, await readFile(path));
  }
  return readBundleFiles(files);
}

/** Throws `authoring.bundle-*`, `procedures.fee-table-*`. */
export async function readBundleFiles(files: ReadonlyMap<string, Buffer>): Promise<DraftContent> {
  const manifest = readManifest(files);
  for (const name of files.keys()) if (!isKnown(name)) throw bundleError('bundle-unknown-file', { name });
  for (const name of needed) if (!files.has(name)) throw bundleError('bundle-file-missing', { name });
  checkHashes(files, manifest.files);
  const procedure = jsonOf(files, 'procedure.json');
  if (!isRecord(procedure) || procedure['code'] !== manifest.code) throw bundleError('bundle-not-ours');
  const bundle: unknown = {
    ...procedure,
    cases: jsonOf(files, 'papers.json'),
    fees: await feesFromDmn(textOf(files, 'fees.dmn')),
    form: jsonOf(files, 'form.json'),
  };
  const golden = [...files.keys()].filter((name) => name.startsWith('golden/')).toSorted();
  return {
    // Drafts may be wrong: their shape is checked before they are published.
    bundle: bundle as Bundle,
    processXml: textOf(files, 'process.bpmn'),
    golden: golden.map((name) => jsonOf(files, name) as GoldenDossier),
  };
}

interface Manifest {
  code: string;
  files: Record<string, unknown> | undefined;
}

/** Read first: a newer format is said to be newer, whatever else is in it. */
function readManifest(files: ReadonlyMap<string, Buffer>): Manifest {
  const manifest = jsonOf(files, 'manifest.json');
  if (!isRecord(manifest) || manifest['format'] !== bundleFormat.name) throw bundleError('bundle-not-ours');
  const { formatVersion: version, code, files: hashes } = manifest;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || typeof code !== 'string')
    throw bundleError('bundle-not-ours');
  if (version > bundleFormat.version)
    throw bundleError('bundle-newer-format', { version, known: bundleFormat.version });
  if (hashes !== undefined && !isRecord(hashes)) throw bundleError('bundle-not-ours');
  return { code, files: hashes };
}

function checkHashes(files: ReadonlyMap<string, Buffer>, hashes: Record<string, unknown> | undefined): void {
  if (hashes === undefined) return;
  for (const [name, content] of files) {
    if (name !== 'manifest.json' && hashes[name] !== sha256(content)) throw bundleError('bundle-hash-wrong', { name });
  }
  for (const name of Object.keys(hashes))
    if (!files.has(name)) throw bundleError('bundle-file-missing', { name: name.slice(0, 200) });
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const content = files.get(name);
  if (!content) throw bundleError('bundle-file-missing', { name });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw bundleError('bundle-not-text', { name });
  }
}

function jsonOf(files: ReadonlyMap<string, Buffer>, name: string): unknown {
  const text = textOf(files, name);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw bundleError('bundle-not-json', { name, reason: cause instanceof Error ? cause.message.slice(0, 200) : '' });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
