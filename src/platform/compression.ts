import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const WORTH_IT = 1200;
const QUICK = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/**
 * Makes pages and JSON small for visitors (an onSend hook; works beside the event loop). Answers to people with a session
 * cookie stay as they are: compressing a secret (the form token) together with what others can send in reveals
 * it by length (BREACH, CVE-2013-3587).
 */
export async function compressAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < WORTH_IT) return payload;
  if (request.sessionToken !== undefined || !isText(reply.getHeader('content-type'))) return payload;
  const already = reply.getHeader('vary');
  reply.header('vary', [...(already === undefined ? [] : [already]), 'accept-encoding, cookie'].join(', '));
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) {
    reply.header('content-encoding', 'br');
    return brotliAsync(payload, QUICK);
  }
  if (!/\bgzip\b/.test(accepted)) return payload;
  reply.header('content-encoding', 'gzip');
  return gzipAsync(payload, { level: 5 });
}

const isText = (type: unknown): boolean => typeof type === 'string' && /^(text\/|application\/(json|xml))/.test(type);
