import type { FastifyReply } from 'fastify';

const policyOf = (reply: FastifyReply): string => String(reply.getHeader('content-security-policy') ?? '');

/** The page may stand in a frame of our own pages: a preview inside the editor. */
export function inFrames(reply: FastifyReply): void {
  reply
    .header('content-security-policy', policyOf(reply).replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
    .header('x-frame-options', 'SAMEORIGIN');
}

/**
 * The editor's page shows frames of our own, and its DMN table sets style attributes (sizes of columns). Style elements,
 * scripts of the page itself and anything from elsewhere stay forbidden.
 */
export function withFrames(reply: FastifyReply): void {
  reply.header('content-security-policy', `${policyOf(reply)};frame-src 'self';style-src-attr 'unsafe-inline'`);
}
