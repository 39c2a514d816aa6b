import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { error } from './http-errors.ts';

/** PostgreSQL keeps every character but U+0000, and nobody types that one. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** A parsed form as handlers see it: texts, or lists of texts where a name came several times. Nothing sent is an empty form. */
export function tidyForm(body: unknown): Record<string, string | string[]> {
  const fields = Object.entries(Object(body)).map(([name, value]): [string, string | string[]] => [
    withoutNul(name),
    Array.isArray(value) ? value.map((one) => withoutNul(String(one))) : withoutNul(String(value)),
  ]);
  return Object.fromEntries(fields);
}

type Bounds = Parameters<FastifyRequest['parts']>[0];

/**
 * The parts of a form with files, one after the other. Throws `platform.bad-request` when the form breaks off or is none,
 * `platform.too-large` past the bounds.
 */
export async function* readParts(request: FastifyRequest, bounds?: Bounds): AsyncGenerator<Multipart> {
  try {
    for await (const part of request.parts(bounds)) {
      part.fieldname = withoutNul(part.fieldname);
      if (part.type === 'field') part.value = typeof part.value === 'string' ? withoutNul(part.value) : '';
      yield part;
    }
  } catch (cause) {
    throw brokenOff(cause);
  }
}

/**
 * The bytes of a part. Whoever stops early must not stop the parts behind it: the rest is read and dropped.
 * Throws as `readParts`.
 */
export async function* bytesOf({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    // Parts of a multipart body give buffers.
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (cause) {
    throw brokenOff(cause);
  } finally {
    file.resume();
  }
}

/** What the reader of multipart bodies refuses has a status; a body that ends in the middle does not, and is no bug of ours. */
const brokenOff = (cause: unknown): unknown => ('statusCode' in Object(cause) ? cause : error('bad-request'));
