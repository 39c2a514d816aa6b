import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { applicationAt } from './application-assets.ts';
import { plainAsset, type Asset } from './asset.ts';

export type { Asset } from './asset.ts';

type Manifest = Map<string, Asset>;

const webDir = import.meta.dirname;
const root = resolve(webDir, '../..');
const cacheDir = join(root, 'node_modules/.cache/assets');
let manifest: Manifest | undefined;

/** All assets by name. Built at first use, from disk when the sources have not changed since. */
export function assets(): Manifest {
  manifest ??= remembered(sourceHash(), build);
  return manifest;
}

/** The address of an asset: `assetUrl('main.css')`, `assetUrl('upload-progress.js')`. */
export function assetUrl(name: string): string {
  const asset = assets().get(name);
  if (!asset) throw new Error(`no asset is called ${name}; there are ${[...assets().keys()].join(', ')}`);
  return asset.url;
}

/** Serves `/assets/<name>.<hash>.<ext>`, compressed beforehand and kept for a year (RFC 8246 immutable). */
export function registerAssets(app: FastifyInstance): void {
  const byUrl = new Map([...assets().values()].map((asset) => [asset.url, asset]));
  const send = (asset: Asset | undefined, request: FastifyRequest, reply: FastifyReply) =>
    asset ? sendAsset(asset, request, reply) : reply.code(404).type('text/plain').send('Not found\n');

  const open = { config: { access: 'public' } } as const;
  app.get('/assets/*', open, async (request, reply) => {
    const url = request.url.split('?')[0] ?? '';
    return send(byUrl.get(url) ?? (await applicationAt(url)), request, reply);
  });
  app.get('/favicon.ico', open, (request, reply) => send(assets().get('mark.svg'), request, reply));
}

function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepts = request.headers['accept-encoding'] ?? '';
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type(asset.type);
  if (asset.brotli && /\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(asset.brotli);
  if (asset.gzip && /\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.body);
}

/** Changes with every style, page script, font and dependency: the key of the copy on disk. */
function sourceHash(): string {
  const hash = createHash('sha256').update('3');
  for (const folder of ['styles', 'islands', 'fonts', 'marks']) {
    for (const file of sourcesIn(folder)) hash.update(file).update(readFileSync(file));
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 24);
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(webDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function remembered(key: string, make: () => Manifest): Manifest {
  const file = join(cacheDir, key);
  try {
    // What we wrote ourselves under a name that only these sources have.
    return deserialize(readFileSync(file)) as Manifest;
  } catch {
    const made = make();
    try {
      mkdirSync(cacheDir, { recursive: true });
      writeFileSync(`${file}.${process.pid}`, serialize(made));
      renameSync(`${file}.${process.pid}`, file);
    } catch {
      // A read-only installation still runs; it only starts a little slower.
    }
    return made;
  }
}

function build(): Manifest {
  // Loaded only when something changed: a warm start does not pay for the bundler.
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const islands = sourcesIn('islands').filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file));
  const built = buildSync({
    entryPoints: [join(webDir, 'styles/main.css'), ...sourcesIn('marks'), ...islands],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    splitting: false,
    target: ['chrome100', 'firefox100', 'safari15'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    publicPath: '/assets',
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    outdir: join(cacheDir, 'out'),
    legalComments: 'none',
    tsconfigRaw: {},
  });
  return new Map(built.outputFiles.map((file) => asAsset(basename(file.path), file.contents)).map((a) => [a.name, a]));
}

function asAsset(file: string, body: Uint8Array): Asset {
  const asset = plainAsset(file, body);
  if (file.endsWith('.woff2')) return asset;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { ...asset, brotli: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
}
