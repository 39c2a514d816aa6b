import { crc32 } from 'node:zlib';
import { error } from './errors.ts';

/** What the headers of a picture say, and the bytes that are not pixels (places to hide something else). */
export interface ImageHeaders {
  width: number;
  height: number;
  besidePixels: Buffer[];
}

/**
 * PNG (ISO/IEC 15948): chunks with lengths and CRCs, IHDR first, IDAT present, IEND last. Nothing is inflated.
 * @throws files.truncated, files.damaged
 */
export function readPng(bytes: Buffer): ImageHeaders {
  if (bytes.length < 8 + 25) throw error('truncated');
  const besidePixels: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw error('truncated');
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw error('damaged');
    if (!size) {
      if (kind !== 'IHDR' || end - at !== 25) throw error('damaged');
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (kind === 'IDAT' || kind === 'fdAT') hasPixels = true;
    else besidePixels.push(bytes.subarray(at + 8, end - 4));
    at = end;
    if (kind !== 'IEND') continue;
    if (!hasPixels) throw error('damaged');
    besidePixels.push(bytes.subarray(at));
    return { ...size, besidePixels };
  }
  throw error('truncated');
}

const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * JPEG (ITU-T T.81): every segment is walked up to the end-of-image marker. Phones append motion and depth data after
 * it; that is kept, and returned among the bytes beside the pixels.
 * @throws files.truncated, files.damaged
 */
export function readJpeg(bytes: Buffer): ImageHeaders {
  const besidePixels: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw error('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) {
      if (!size || !hasPixels) throw error('damaged');
      besidePixels.push(bytes.subarray(at + 2));
      return { ...size, besidePixels };
    } else if (standsAlone(marker)) at += 2;
    else {
      const end = segmentEnd(bytes, at);
      if (isFrameHeader(marker)) {
        if (end - at < 9) throw error('damaged');
        size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      }
      if (marker >= 0xe0) besidePixels.push(bytes.subarray(at + 4, end));
      hasPixels ||= marker === 0xda;
      at = marker === 0xda ? afterScan(bytes, end) : end;
    }
  }
  throw error('truncated');
}

function segmentEnd(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw error('truncated');
  const length = bytes.readUInt16BE(at + 2);
  if (length < 2) throw error('damaged');
  if (at + 2 + length > bytes.length) throw error('truncated');
  return at + 2 + length;
}

/** Entropy-coded data ends at the first marker that is neither a stuffed zero nor a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw error('truncated');
}

/**
 * WebP (RFC 9649): RIFF chunks; the size comes from VP8X, VP8L or the VP8 key frame.
 * @throws files.truncated, files.damaged
 */
export function readWebp(bytes: Buffer): ImageHeaders {
  if (bytes.length < 20) throw error('truncated');
  const riffEnd = 8 + bytes.readUInt32LE(4);
  if (riffEnd > bytes.length) throw error('truncated');
  const besidePixels = [bytes.subarray(riffEnd)];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = 12; at + 8 <= riffEnd;) {
    const kind = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > riffEnd) throw error('truncated');
    const body = bytes.subarray(at + 8, end);
    const found = webpSize(kind, body);
    if (found && (!size || kind === 'VP8X')) size = found;
    if (kind === 'VP8 ' || kind === 'VP8L' || kind === 'ANMF') hasPixels = true;
    else besidePixels.push(body);
    at = end + (end & 1);
  }
  if (!size || !hasPixels) throw error('damaged');
  return { ...size, besidePixels };
}

function webpSize(kind: string, body: Buffer): { width: number; height: number } | undefined {
  if (kind === 'VP8X' && body.length >= 10)
    return { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
  if (kind === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const bits = body.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (kind === 'VP8 ' && body.length >= 10 && body.readUIntBE(3, 3) === 0x9d012a)
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
  return undefined;
}

/**
 * HEIC (ISO/IEC 23008-12): the top-level boxes are walked; the size is the largest image item of the meta box.
 * @throws files.truncated, files.damaged
 */
export function readHeic(bytes: Buffer): ImageHeaders {
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  const besidePixels: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    // Some phones append notes of their own that are not boxes.
    const isBox = /^[\w ]{4}$/.test(kind);
    if (!isBox && !(size && hasPixels)) throw error(at + 8 > bytes.length ? 'truncated' : 'damaged');
    const end = isBox ? boxEnd(bytes, at) : bytes.length;
    const body = bytes.subarray(at + 8, end);
    if (kind === 'meta') size = largestItem(body);
    else if (kind === 'mdat') hasPixels = true;
    else besidePixels.push(body);
    at = end;
  }
  if (!size) throw error('damaged');
  if (!hasPixels) throw error('truncated');
  return { ...size, besidePixels };
}

function boxEnd(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at);
  if (length === 0) return bytes.length;
  if (length === 1 && at + 16 > bytes.length) throw error('truncated');
  const end = at + (length === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : length);
  if (end < at + 8) throw error('damaged');
  if (end > bytes.length) throw error('truncated');
  return end;
}

/** Each `ispe` property is: size 20, 'ispe', version and flags 0, width, height. */
function largestItem(meta: Buffer): { width: number; height: number } | undefined {
  let largest: { width: number; height: number } | undefined;
  for (let at = meta.indexOf('ispe'); at >= 4 && at + 16 <= meta.length; at = meta.indexOf('ispe', at + 4)) {
    if (meta.readUInt32BE(at - 4) !== 20) continue;
    const [width, height] = [meta.readUInt32BE(at + 8), meta.readUInt32BE(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}
