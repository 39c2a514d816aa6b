import type { FastifyRequest } from 'fastify';

/** What a form of ours sent. Bodies are parsed forms: values are strings, or lists where a name came several times. */
export interface Posted {
  /** '' when absent; as typed, in Unicode NFC. */
  text(name: string): string;
  /** Every value of a name, in order. */
  list(name: string): string[];
  /** Names that begin so, with their first value; the key is the rest of the name. */
  group(prefix: string): [key: string, value: string][];
}

export const postedBy = (request: FastifyRequest): Posted => postedOf((request.body ?? {}) as Record<string, unknown>);

/** The same of a body that was kept while its owner signed in again. */
export function postedOf(body: Record<string, unknown>): Posted {
  const list = (name: string): string[] =>
    [body[name]].flat().flatMap((value) => (typeof value === 'string' ? [value.normalize('NFC')] : []));
  return {
    list,
    text: (name) => list(name)[0] ?? '',
    group: (prefix) =>
      Object.keys(body)
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), list(name)[0] ?? '']),
  };
}
