const LONGEST_NAME_BYTES = 180;

/** Control characters, and marks that turn the reading direction so that an ending can be disguised. */
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A name that is safe to show, to store and to save anywhere: no path, nothing invisible, nothing a file system
 * refuses, NFC, at most 180 bytes, the ending kept. Never empty.
 */
export function tidyFileName(name: string): string {
  const bare = (name.toWellFormed().normalize('NFC').split(/[/\\]/).pop() ?? '')
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (bare === '') return 'tep';
  const ending = /\.\w{1,10}$/.exec(bare)?.[0] ?? '';
  const stem = bare.slice(0, bare.length - ending.length);
  return (
    cutToBytes(
      /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${stem}` : stem,
      LONGEST_NAME_BYTES - ending.length,
    ) + ending
  );
}

function cutToBytes(text: string, bytes: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** The name with the ending its content deserves, whatever the sender called it. */
export function nameWithEnding(name: string, extension: string): string {
  const tidy = tidyFileName(name);
  const current = /\.(\w{1,10})$/.exec(tidy)?.[1]?.toLowerCase();
  if (current === extension || (extension === 'jpg' && current === 'jpeg')) return tidy;
  const known = /\.(?:pdf|jpe?g|jfif|png|webp|hei[cf]|hif)$/i;
  return tidyFileName(`${tidy.replace(known, '')}.${extension}`);
}

/**
 * `Content-Disposition` (RFC 6266): an ASCII name every client reads, and the true one in UTF-8 (RFC 8187).
 * Vietnamese letters lose their marks in the first, not in the second.
 */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const tidy = tidyFileName(name);
  const ascii = tidy
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const exact = encodeURIComponent(tidy).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
