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
    const letters = styles.flatMap(({ text }) => lettersOf(text, html.text));
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

/** Fonts whose letters stand on the page, in every weight the styles name (CSS Fonts 4 §4.5: `unicode-range`). */
function lettersOf(css: string, html: string): string[] {
  const onPage = new Set(Array.from(html, (character) => character.codePointAt(0) ?? 0));
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const url = /url\("?(\/assets\/[^")]+\.woff2)"?\)/.exec(face)?.[1];
    const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1];
    return url && (!ranges || [...onPage].some((point) => isWithin(point, ranges))) ? [url] : [];
  });
}

const isWithin = (point: number, ranges: string): boolean =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    const [first, last] = [from.replaceAll('?', '0'), to.replaceAll('?', 'F')].map((hex) => Number.parseInt(hex, 16));
    return first !== undefined && last !== undefined && point >= first && point <= last;
  });

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
