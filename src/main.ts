import { loadConfig, type Config, type Environment } from './config.ts';
import { launch, migrateOnly, type LaunchOptions } from './launch.ts';
import { isDatabaseAway } from './platform/database-away.ts';
import { isAppError } from './platform/errors.ts';

const say = (line: string): void => void process.stdout.write(`motcua: ${line}\n`);
const complain = (line: string): void => void process.stderr.write(`motcua: ${line}\n`);

const modes = ['all', 'web', 'worker', 'migrate'] as const;
type Mode = (typeof modes)[number];

/** `all` (web and worker in one process), `web`, `worker` or `migrate`. Each mistake is one line; then exit code 1. */
export async function main(mode: string, env: Environment): Promise<void> {
  const { config, problems = [] } = loadConfig(env);
  const known = modes.find((one) => one === mode);
  if (!known) problems.push(`there is no mode "${mode}"; choose ${modes.join(', ')}`);
  if (known && isPart(known) && config && config.databaseUrl === undefined) {
    problems.push(`DATABASE_URL: must be set to run "${known}" alone, since both parts share one database`);
  }
  if (!config || !known || problems.length > 0) return fail(problems);
  try {
    if (known === 'migrate') await migrateOnly(config, say);
    else await run(config, known);
  } catch (cause) {
    // Asked to stop while starting: whoever was asked ends the process.
    if (cause instanceof DOMException && cause.name === 'AbortError') return;
    fail([oneLine(cause)]);
    process.exit();
  }
}

const isPart = (mode: Mode): boolean => mode === 'web' || mode === 'worker';

async function run(config: Config, mode: Mode): Promise<void> {
  const wanted = { web: mode !== 'worker', worker: mode !== 'web' };
  const load: LaunchOptions['load'] = async () => {
    const { startApp } = await import('./app.ts');
    return (databaseUrl) => startApp(config, databaseUrl, wanted);
  };
  const ending = endOnSignal();
  const launching = launch(config, { say, load, signal: ending.signal, onLost: ending.endBecause });
  ending.whenAsked(async () => (await launching.catch(() => undefined))?.stop());
  const running = await launching;
  await welcome(config, running.url, running.postgres?.dir);
}

const PATIENCE_MS = 20_000;

/** Ctrl-C, a signal or a fatal mistake ends everything once, in order; what hangs is left after a while. */
function endOnSignal() {
  const asked = new AbortController();
  let stop: () => Promise<void> = async () => {};
  const end = async (exitCode: number) => {
    if (asked.signal.aborted) return;
    asked.abort();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await stop();
    say('stopped');
    process.exit(exitCode);
  };
  const endBecause = (cause: unknown) => {
    complain(oneLine(cause));
    void end(1);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void end(0));
  process.on('uncaughtException', endBecause);
  // The queue lets go of promises when the database dies under it; both come back, so that is no reason to end.
  process.on('unhandledRejection', (cause) => (isDatabaseAway(cause) ? complain(oneLine(cause)) : endBecause(cause)));
  return { signal: asked.signal, endBecause, whenAsked: (how: () => Promise<void>) => void (stop = how) };
}

async function welcome({ production, varDir }: Config, url: string, postgresDir: string | undefined): Promise<void> {
  say(`ready in ${(performance.now() / 1000).toFixed(1)} s at ${url}`);
  say(`data in ${varDir}${postgresDir ? `, PostgreSQL in ${postgresDir}` : ''}`);
  if (production) return;
  const { people } = await import('../sample/people.ts');
  say('demo accounts (fictional people, demonstration data):');
  for (const { handle, profile, about } of people) {
    process.stdout.write(`    ${handle.padEnd(8)} ${profile.fullName.padEnd(22)} ${about.en}\n`);
  }
  say('Ctrl-C stops everything');
}

function fail(lines: string[]): void {
  for (const line of lines) complain(line);
  process.exitCode = 1;
}

/** What a person can act on is one line; a bug keeps its stack. */
function oneLine(cause: unknown): string {
  if (isAppError(cause)) return cause.says.en;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
