import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file browsers may keep for ever: its name carries the hash of its content. */
export interface Asset {
  /** Without hash: `main.css`. */
  name: string;
  /** `/assets/main.K3XW7Q2A.css` */
  url: string;
  type: string;
  body: Uint8Array;
  /** Absent where compressing does not pay (fonts). */
  brotli?: Uint8Array | undefined;
  gzip?: Uint8Array | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A built file (`main.K3XW7Q2A.css`) as it is served. */
export const plainAsset = (file: string, body: Uint8Array): Asset => ({
  name: file.replace(/\.[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, ''),
  url: `/assets/${file}`,
  type: types[extname(file)] ?? 'application/octet-stream',
  body,
});

/** The same, compressed without holding anybody up. */
export async function compressedAsset(file: string, body: Uint8Array): Promise<Asset> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { ...plainAsset(file, body), brotli, gzip: zipped };
}
