// Runs the tests on one throwaway PostgreSQL: node tools/test-run.ts [--pure] [paths or parts of paths …]
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTestServer } from '#platform/testing/database.ts';

const root = resolve(import.meta.dirname, '..');
/** In the order they start: the long ones first, so that both cores are busy to the end. */
const folders = ['test/browser', 'test/launch', 'test/journeys', 'test/gates', 'src', 'sample', 'tools'];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const pureOnly = args.includes('--pure');
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.test.{ts,tsx}`, { cwd: root }).sort())
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .filter((file) => !pureOnly || isPure(file));

if (files.length === 0) {
  console.error('There is no such test.');
  process.exit(1);
}
process.exitCode = pureOnly ? await runTests(process.env) : await withServer(runTests);

/** A pure test decides without a database, a server or a browser. */
function isPure(file: string): boolean {
  return !file.startsWith('test/') && !/testing\/|world|tools\/start/.test(readFileSync(resolve(root, file), 'utf8'));
}

type Environment = Record<string, string | undefined>;

async function withServer(run: (env: Environment) => Promise<number>): Promise<number> {
  const { server, stop } = await startTestServer();
  try {
    return await run({ ...process.env, MOTCUA_TEST_DATABASE: server.url });
  } finally {
    await stop();
  }
}

function runTests(env: Environment): Promise<number> {
  const options = ['--import', './tools/tsx-hook.mjs', '--test', '--test-reporter=spec', '--test-timeout=180000'];
  const run = spawn(process.execPath, [...options, ...files], { cwd: root, stdio: 'inherit', env });
  // Ctrl-C reaches the tests as well; we wait for them, then take the server down.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => run.kill(name));
  return new Promise((done) => run.once('close', (code) => done(code ?? 1)));
}
