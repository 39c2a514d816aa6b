import type { FastifyContextConfig, FastifyInstance, RouteOptions } from 'fastify';
import { rmSync, mkdtempSync } from 'node:fs';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app.ts';
import { testConfig } from '../../src/config.ts';
import { code, linkTo, table } from './source.ts';

export interface RouteRow {
  method: string;
  url: string;
  config: FastifyContextConfig;
  /** The file that declares it. */
  declaredIn: string;
}

/** Every route of the wired application. Nothing listens and no database is asked. */
export async function declaredRoutes(): Promise<RouteRow[]> {
  const rows: RouteRow[] = [];
  const watch = (message: unknown) => {
    // What Fastify publishes on this channel (its documentation, "Diagnostics channel").
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route) => void rows.push(...rowsOf(route)));
  };
  const varDir = mkdtempSync(join(tmpdir(), 'motcua-routes-'));
  subscribe('fastify.initialization', watch);
  try {
    const app = await buildApp(testConfig({ varDir }), 'postgres://nobody@127.0.0.1:9/nothing');
    await app.close();
  } finally {
    unsubscribe('fastify.initialization', watch);
    rmSync(varDir, { recursive: true, force: true });
  }
  return rows.sort((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1));
}

/** HEAD comes with every GET. */
const rowsOf = ({ method, url, config = {} }: RouteOptions): RouteRow[] =>
  [method]
    .flat()
    .filter((one) => one !== 'HEAD')
    .map((one) => ({ method: one, url, config, declaredIn: declaringFile() }));

/** The nearest caller that is not the server itself. */
function declaringFile(): string {
  const stack = new Error('where').stack ?? '';
  const files = [...stack.matchAll(/\/(src\/[\w./-]+\.tsx?)/g)].map(([, path = '']) => path);
  return files.find((path) => path !== 'src/platform/http.ts') ?? '';
}

export async function routesPage(): Promise<string> {
  const rows = (await declaredRoutes()).map(({ method, url, config, declaredIn }) => [
    method,
    code(url),
    config.access ?? '',
    config.perMinute ? String(config.perMinute) : '',
    declaredIn ? linkTo(declaredIn) : '',
  ]);
  return `# Routes

${rows.length} routes. *Access* is the first question only: finer rights are in [permissions](permissions.md).
\`public\` is everybody, \`signed-in\` any account, \`officer\` somebody with a desk, \`administrator\` the role of that name,
\`machine\` other programs (no session, no CSRF token; payment confirmations prove themselves by their signature).
Every other POST needs the CSRF token of its form. *A minute* limits the calls of one address and account.

${table(['Method', 'Address', 'Access', 'A minute', 'Declared in'], rows)}
`;
}
