import type { FastifyInstance, InjectOptions } from 'fastify';
import { csrfOf, sessionCookieName } from '../http.ts';
import { randomToken } from '../ids.ts';

/** A browser without JavaScript: keeps its cookie, sends the token of its forms. Redirects are told, not followed. */
export interface Browser {
  token: string;
  csrf: string;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** A form; a list of values sends the field several times. */
  post(url: string, fields?: Fields): Promise<Answer>;
  /** A form with files. */
  upload(url: string, fields: Fields, files: SentFile[]): Promise<Answer>;
}

export interface Answer {
  status: number;
  body: string;
  bytes: Buffer;
  /** Where a redirect leads; '' otherwise. */
  location: string;
  headers: Record<string, string | string[] | number | undefined>;
}

export type Fields = Record<string, string | readonly string[]>;

export interface SentFile {
  field: string;
  name: string;
  content: Uint8Array;
  type?: string;
}

export function browserOf(http: FastifyInstance, token: string = randomToken()): Browser {
  const csrf = csrfOf(token);
  const cookies = { [sessionCookieName(false)]: token };
  const send = async (request: InjectOptions): Promise<Answer> => {
    const answer = await http.inject({ ...request, cookies });
    const { statusCode: status, body, rawPayload: bytes, headers } = answer;
    return { status, body, bytes, headers, location: headers.location ?? '' };
  };
  return {
    token,
    csrf,
    get: (url, headers = {}) => send({ method: 'GET', url, headers: { accept: 'text/html', ...headers } }),
    post: (url, fields = {}) =>
      send({
        method: 'POST',
        url,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(pairs({ csrf, ...fields })).toString(),
      }),
    async upload(url, fields, files) {
      const form = new FormData();
      for (const [name, value] of pairs({ csrf, ...fields })) form.append(name, value);
      for (const { field, name, content, type = 'application/pdf' } of files) {
        form.append(field, new Blob([new Uint8Array(content)], { type }), name);
      }
      const wire = new Response(form);
      return send({
        method: 'POST',
        url,
        headers: { accept: 'text/html', 'content-type': wire.headers.get('content-type') ?? '' },
        payload: Buffer.from(await wire.arrayBuffer()),
      });
    },
  };
}

const pairs = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
