import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { compressedAsset, type Asset } from './asset.ts';

/**
 * Applications for people who work on one page for hours (analysts): larger than a page script may be, loaded by
 * their own page only. An entry is `src/modules/<module>/island/<name>-app.tsx` (or `.ts`, `.css`). They are built when
 * first asked for, so nobody else waits for them, and kept on disk until one of the files they are made of changes.
 */

const root = resolve(import.meta.dirname, '../..');
const cacheDir = join(root, 'node_modules/.cache/applications');

/** What was built, and from which files. */
interface Built {
  assets: Asset[];
  /** SHA-256 of each source file by its path under the root. */
  sources: Map<string, string>;
}

const entries = new Map(
  globSync('src/modules/*/island/*-app.{ts,tsx,css}', { cwd: root }).map((file) => [
    basename(file).replace(/\.tsx?$/, '.js'),
    join(root, file),
  ]),
);
const building = new Map<string, Promise<Asset>>();

/** The address of an application's file: `await applicationUrl('editor-app.js')`. */
export const applicationUrl = async (name: string): Promise<string> => (await applicationAsset(name)).url;

/** The application file a browser asks for; undefined when none has this address. */
export async function applicationAt(url: string): Promise<Asset | undefined> {
  const name = basename(url).replace(/\.[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, '');
  const asset = entries.has(name) ? await applicationAsset(name) : undefined;
  return asset?.url === url ? asset : undefined;
}

export function applicationAsset(name: string): Promise<Asset> {
  const known = building.get(name);
  if (known) return known;
  const entry = entries.get(name);
  if (!entry) throw new Error(`no application is called ${name}; there are ${[...entries.keys()].join(', ')}`);
  const asset = remembered(name, entry);
  building.set(name, asset);
  asset.catch(() => building.delete(name));
  return asset;
}

async function remembered(name: string, entry: string): Promise<Asset> {
  const file = join(cacheDir, name);
  const built = (await stillRight(file)) ?? (await keep(file, await build(entry)));
  const asset = built.assets.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`building ${entry} gave no ${name}`);
  return asset;
}

async function stillRight(file: string): Promise<Built | undefined> {
  try {
    // Written by `keep` under this name.
    const built = deserialize(await readFile(file)) as Built;
    const same = await Promise.all(
      [...built.sources].map(async ([path, hash]) => (await hashOf(join(root, path))) === hash),
    );
    return same.every(Boolean) ? built : undefined;
  } catch {
    return undefined;
  }
}

async function keep(file: string, built: Built): Promise<Built> {
  try {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(`${file}.${process.pid}`, serialize(built));
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // A read-only installation builds again at the next start.
  }
  return built;
}

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function build(entry: string): Promise<Built> {
  const { build: bundle } = await import('esbuild');
  const { outputFiles, metafile } = await bundle({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { [['process', 'env', 'NODE_ENV'].join('.')]: '"production"', global: 'globalThis' },
    // The policy of every page forbids style elements; the same rules go in as constructed sheets.
    alias: { 'style-mod': join(import.meta.dirname, 'constructed-styles.mjs') },
    loader: { '.svg': 'dataurl' },
    publicPath: '/assets',
    entryNames: '[name].[hash]',
    outdir: join(cacheDir, 'out'),
    legalComments: 'none',
    tsconfigRaw: {},
  });
  const own = [
    ...Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/')),
    'package-lock.json',
  ];
  const sources = await Promise.all(own.map(async (path) => [path, await hashOf(join(root, path))] as const));
  const assets = await Promise.all(outputFiles.map(({ path, contents }) => compressedAsset(basename(path), contents)));
  return { assets, sources: new Map(sources) };
}
