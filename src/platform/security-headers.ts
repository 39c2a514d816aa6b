import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify from 'fastify';

/**
 * What Helmet sets on an answer. It is the same on every answer of an installation, so Helmet is asked once, on the answer of a
 * server that never listens.
 */
export async function securityHeaders(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const server = fastify();
  let before: readonly string[] = [];
  server.addHook('onRequest', async (_request, reply) => void (before = reply.raw.getHeaderNames()));
  await server.register(helmet, options);
  let set: Record<string, string> = {};
  server.setNotFoundHandler(async (_request, { raw }) => {
    const names = raw.getHeaderNames().filter((name) => !before.includes(name));
    set = Object.fromEntries(names.map((name) => [name, String(raw.getHeader(name))]));
    return '';
  });
  await server.inject('/');
  await server.close();
  return set;
}
