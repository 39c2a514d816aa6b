import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer, supportedExtensions } from 'file-type';
import { error } from './errors.ts';
import { endsAsZip, foreignMark } from './hidden-content.ts';
import { readHeic, readJpeg, readPng, readWebp, type ImageHeaders } from './image-headers.ts';
import { UPLOAD_LIMITS, type Inspected, type MediaType, type UploadLimits } from './inspection.ts';
import { inspectPdf } from './inspect-pdf.ts';

export interface UploadClaims {
  /** The name the sender gave the file. */
  declaredName: string;
  limits?: Partial<UploadLimits> | undefined;
}

/**
 * Looks inside an uploaded file and says what it really is. The name and the declared type are never believed; the
 * bytes are never changed, since a signed paper must stay as it was signed.
 * @param source the path of a received file, or its bytes
 * @throws files.empty, too-large, unsupported-type, name-mismatch, two-in-one, truncated, damaged, encrypted, no-pages,
 *   too-many-pages, active-content, too-many-pixels, too-heavy, busy
 */
export async function inspectUpload(source: string | Uint8Array, claims: UploadClaims): Promise<Inspected> {
  const limits = { ...UPLOAD_LIMITS, ...claims.limits };
  const byteCount = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (byteCount === 0) throw error('empty');
  if (byteCount > limits.maxBytes) throw error('too-large', { limitMb: Math.floor(limits.maxBytes / 1_000_000) });
  const bytes =
    typeof source === 'string' ? await readFile(source) : Buffer.from(source.buffer, source.byteOffset, byteCount);
  const mediaType = await detectMediaType(bytes);
  refuseFalseName(claims.declaredName, mediaType);
  if (endsAsZip(bytes)) throw error('two-in-one', { found: 'ZIP' });
  if (mediaType !== 'application/pdf') return { mediaType, byteCount, ...inspectImage(bytes, mediaType, limits) };
  const found = foreignMark(besideDocument(bytes));
  if (found) throw error('two-in-one', { found });
  const { pages, signed, active } = await inspectPdf(bytes, limits.maxPages);
  return { mediaType, byteCount, pages, signed, active: active !== undefined };
}

async function detectMediaType(bytes: Buffer): Promise<MediaType> {
  const own = signatureOf(bytes);
  if (own) return own;
  // The rest is only named for the message; the head is enough, and keeps the detector away from hostile lengths.
  const sniffed = await fileTypeFromBuffer(bytes.subarray(0, 4_100)).catch(() => undefined);
  if (sniffed?.mime === 'application/pdf' || bytes.subarray(0, 1_024).includes('%PDF-'))
    throw error('two-in-one', { found: 'PDF' });
  throw error('unsupported-type', { found: (sniffed?.ext ?? nameOfText(bytes)).toUpperCase() });
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx']);

function signatureOf(bytes: Buffer): MediaType | undefined {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return head.slice(4, 8) === 'ftyp' && brandsOf(bytes).some((brand) => HEIC_BRANDS.has(brand))
    ? 'image/heic'
    : undefined;
}

/** Major and compatible brands; iPhones write `heic`, others `mif1` with `heic` among the compatible ones. */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands;
}

function nameOfText(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 1_024).trimStart().toLowerCase();
  if (/<svg[\s>]/.test(head)) return 'svg';
  if (/^(?:<!doctype html|<html|<head|<body|<script|<!--)/.test(head)) return 'html';
  if (head.startsWith('<')) return 'xml';
  return bytes.subarray(0, 1_024).includes(0) ? '?' : 'txt';
}

const EXTENSIONS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif', 'hif'],
};
const IMAGE_EXTENSIONS = Object.entries(EXTENSIONS).flatMap(([type, list]) => (type.startsWith('image/') ? list : []));

/** The ending people know a type by. */
export const extensionFor = (mediaType: MediaType): string => EXTENSIONS[mediaType][0] ?? 'bin';

const PLAIN_EXTENSIONS = 'doc xls ppt txt csv htm html svg js mjs bat cmd com scr vbs sh php'.split(' ');
const OTHER_EXTENSIONS: ReadonlySet<string> = new Set<string>(supportedExtensions).union(new Set(PLAIN_EXTENSIONS));

/**
 * A document must not be named a picture or the other way round. One picture type named as another is let through:
 * phones and messengers do that every day, and it hides nothing. So is a name without an ending, or with one that
 * means nothing ("Giấy số 12.Nam").
 */
function refuseFalseName(declaredName: string, mediaType: MediaType): void {
  const extension = /\.(\w{1,10})\s*$/.exec(declaredName)?.[1]?.toLowerCase() ?? '';
  const fitting = mediaType === 'application/pdf' ? EXTENSIONS[mediaType] : IMAGE_EXTENSIONS;
  if (fitting.includes(extension) || !OTHER_EXTENSIONS.has(extension)) return;
  throw error('name-mismatch', { extension, found: extensionFor(mediaType).toUpperCase() });
}

/** Before the first object and after the last end mark nothing is part of the document. */
function besideDocument(bytes: Buffer): Buffer[] {
  const firstObject = bytes.subarray(0, 1_024).indexOf(' obj');
  const end = bytes.lastIndexOf('%%EOF');
  return [bytes.subarray(8, firstObject < 0 ? 1_024 : firstObject), bytes.subarray(end < 0 ? bytes.length : end + 5)];
}

const READERS = { 'image/jpeg': readJpeg, 'image/png': readPng, 'image/webp': readWebp, 'image/heic': readHeic };

function inspectImage(bytes: Buffer, mediaType: keyof typeof READERS, limits: UploadLimits) {
  const { width, height, besidePixels }: ImageHeaders = READERS[mediaType](bytes);
  if (width === 0 || height === 0) throw error('damaged');
  if (width * height > limits.maxPixels) throw error('too-many-pixels', { width, height });
  const found = foreignMark(besidePixels);
  if (found) throw error('two-in-one', { found });
  return { width, height };
}
