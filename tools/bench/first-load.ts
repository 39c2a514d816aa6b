import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** Bytes of a first visit as they travel, compressed where the server compresses. */
export interface FirstLoad {
  page: string;
  html: number;
  css: number;
  js: number;
  fonts: number;
  images: number;
  total: number;
  underAim: boolean;
}

const AIM_BYTES = 80 * 1024;

interface Fetched {
  bytes: number;
  text: string;
}

/** What a browser fetches for each page with an empty cache: the page, its styles and scripts, its icon, all letters the styles name. */
export async function measureFirstLoad(
  baseUrl: string,
  pages: Record<string, { path: string; cookie?: string | undefined }>,
): Promise<FirstLoad[]> {
  const loads: FirstLoad[] = [];
  for (const [page, { path, cookie }] of Object.entries(pages)) {
    const html = await fetched(baseUrl + path, cookie);
    const linked = [...html.text.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, url]) => url ?? '',
    );
    const styles = await Promise.all(only(linked, '.css').map((url) => fetched(baseUrl + url)));
    const letters = styles.flatMap(({ text }) =>
      [...text.matchAll(/url\("?(\/assets\/[^")]+\.woff2)"?\)/g)].map(([, url]) => url ?? ''),
    );
    const sum = async (urls: string[]) =>
      (await Promise.all([...new Set(urls)].map((url) => fetched(baseUrl + url)))).reduce(
        (total, { bytes }) => total + bytes,
        0,
      );
    const parts = {
      html: html.bytes,
      css: styles.reduce((total, { bytes }) => total + bytes, 0),
      js: await sum(only(linked, '.js')),
      fonts: await sum(only([...linked, ...letters], '.woff2')),
      images: await sum(only(linked, '.svg')),
    };
    const total = Object.values(parts).reduce((a, b) => a + b, 0);
    loads.push({ page, ...parts, total, underAim: total <= AIM_BYTES });
  }
  return loads;
}

const only = (urls: string[], end: string): string[] => urls.filter((url) => url.endsWith(end));

function fetched(url: string, cookie?: string): Promise<Fetched> {
  const headers = { 'accept-encoding': 'br', accept: 'text/html,*/*', ...(cookie && { cookie }) };
  return new Promise((done, fail) => {
    request(url, { headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const body = Buffer.concat(pieces);
        const isCompressed = answer.headers['content-encoding'] === 'br';
        done({ bytes: body.length, text: (isCompressed ? brotliDecompressSync(body) : body).toString('utf8') });
      });
      answer.on('error', fail);
    })
      .on('error', fail)
      .end();
  });
}
