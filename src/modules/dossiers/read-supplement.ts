import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import {
  attach,
  findFiles,
  receiveUpload,
  tidyFileName,
  UPLOAD_LIMITS,
  type BlobStore,
  type StoredFile,
} from '#modules/files';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isAppError, type Problem } from '#platform/errors.ts';
import { requireCsrf } from '#platform/http.ts';
import { isId } from '#platform/ids.ts';
import { bytesOf, readParts } from '#platform/posted-body.ts';

/** Item of papers that no remark asks for by name. */
export const OTHER_PAPERS = 'other';
const MOST_FILES = 40;

export interface TypedSupplement {
  round: number;
  note: string;
  /** Everything that has arrived whole, with what came in earlier tries. */
  files: { itemKey: string; file: StoredFile }[];
  /** Every other field: new answers to the questions remarked on. */
  body: Record<string, string[]>;
  /** Files that were refused, each said at its field. */
  problems: Problem[];
}

/**
 * Reads the answer to a supplement request: note, files by paper, and files that arrived in an earlier try. What arrives
 * is kept at once, so that one refused file does not lose the others. Throws the codes of the anti-forgery check.
 */
export async function readSupplement(request: FastifyRequest, store: BlobStore): Promise<TypedSupplement> {
  const typed: TypedSupplement = { round: 0, note: '', files: [], body: {}, problems: [] };
  const sent = new Map<string, string[]>();
  let token: unknown = request.headers['x-csrf-token'];
  const earlier: string[] = [];
  // One byte more than allowed arrives, so that the store sees it and says so; the rest is cut off.
  const bounds = { limits: { fileSize: UPLOAD_LIMITS.maxBytes + 1, files: MOST_FILES }, throwFileSizeLimit: false };
  for await (const part of readParts(request, bounds)) {
    if (part.type === 'field') {
      const value = String(part.value);
      if (part.fieldname === 'csrf') token = value;
      if (part.fieldname === 'round') typed.round = /^\d{1,4}$/.test(value) ? Number(value) : 0;
      if (part.fieldname === 'note') typed.note = value.slice(0, 4000);
      if (part.fieldname === 'kept') earlier.push(value);
      sent.set(part.fieldname, [...(sent.get(part.fieldname) ?? []), value]);
      continue;
    }
    requireCsrf(request, token);
    if (part.filename === '') part.file.resume();
    else await takeFile(request.ctx, store, { part, typed });
  }
  requireCsrf(request, token);
  typed.body = Object.fromEntries(sent);
  typed.files.unshift(...(await ownFiles(request.ctx, earlier)));
  return typed;
}

/** Text of a form whose session was over: files cannot be kept for somebody who is not signed in. */
export async function readNoteOnly(request: FastifyRequest): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for await (const part of readParts(request)) {
    if (part.type === 'file') part.file.resume();
    else fields[part.fieldname] = String(part.value);
  }
  return fields;
}

async function takeFile(
  ctx: Ctx,
  store: BlobStore,
  { part, typed }: { part: MultipartFile; typed: TypedSupplement },
): Promise<void> {
  const itemKey = /^paper-([\w-]{1,60})$/.exec(part.fieldname)?.[1] ?? OTHER_PAPERS;
  try {
    const kept = await receiveUpload(store, bytesOf(part), part.filename);
    const file = await inTransaction(ctx, (tx) =>
      attach(tx, kept, { purpose: 'upload', ownerId: tx.actor.id ?? null }),
    );
    typed.files.push({ itemKey, file });
  } catch (cause) {
    if (!isAppError(cause) || cause.status >= 500) throw cause;
    const name = tidyFileName(part.filename);
    const says = { vi: `${name}: ${cause.says.vi}`, en: `${name}: ${cause.says.en}` };
    typed.problems.push({ at: part.fieldname, code: cause.code, says });
  }
}

/** `paper:file id` as the page posted it again, only for files this person sent. */
async function ownFiles(ctx: Ctx, posted: readonly string[]): Promise<TypedSupplement['files']> {
  const named = posted.map((one) => one.split(':')).filter(([, id = '']) => isId(id));
  const files = await findFiles(
    ctx.db,
    named.map(([, id = '']) => id),
  );
  return named.flatMap(([itemKey = '', id]) => {
    const file = files.find((one) => one.id === id && one.ownerId === ctx.actor.id && one.purpose === 'upload');
    return file ? [{ itemKey, file }] : [];
  });
}
