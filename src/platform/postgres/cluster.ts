import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { error } from './errors.ts';
import type { Place } from './place.ts';

/** The one role and database that the cluster is made with; migrations run as it. */
export const OWNER = 'motcua';
export const DATABASE = 'motcua';

/** Environment of the server's programs: their own libraries, messages in plain English (we read some). */
export const serverEnvironment = ({ libDir }: Binaries): Record<string, string> => ({
  LD_LIBRARY_PATH: libDir,
  DYLD_LIBRARY_PATH: libDir,
  LC_ALL: 'C',
  PATH: '/usr/local/bin:/usr/bin:/bin',
});

/** Makes the cluster on the first start; says whether it did. Refuses data of another major version. */
export async function makeCluster(place: Place, binaries: Binaries, durable: boolean): Promise<boolean> {
  const versionFile = join(place.dataDir, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    await initialise(place, binaries, durable);
    return true;
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== binaries.major) throw error('wrong-version', { path: place.dataDir, found, wanted: binaries.major });
  if (!existsSync(place.passwordFile)) throw error('password-gone', { path: place.passwordFile });
  return false;
}

/** Built aside and renamed at the end, so that a killed first start leaves nothing half made. */
async function initialise(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  const unfinished = join(place.dir, 'data.new');
  const forInitdb = join(place.dir, 'password.new');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(forInitdb, { force: true });

  const password = randomBytes(24).toString('base64url');
  writeFileSync(forInitdb, password, { mode: 0o600 });
  if (place.user) chownSync(forInitdb, place.user.uid, place.user.gid);
  const { code, output } = await runInitdb(place, binaries, [
    `--pgdata=${unfinished}`,
    `--username=${OWNER}`,
    `--pwfile=${forInitdb}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider sorts and folds alike on every system, whatever locales are installed there.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  rmSync(forInitdb, { force: true });
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw refusalOf(output, place);
  }
  writeFileSync(place.passwordFile, password, { mode: 0o600, flush: true });
  renameSync(unfinished, place.dataDir);
}

/** The cause in the words of the server's last complaint. */
export function refusalOf(output: string, place: Place) {
  if (/No space left on device/i.test(output)) return error('disk-full', { path: place.dir });
  const complaint = output.split('\n').findLast((line) => /(error|fatal|panic):/i.test(line));
  const reason = complaint?.replace(/^.*?(error|fatal|panic):\s*/i, '') ?? output.trim().split('\n').at(-1) ?? '';
  return error('cannot-start', { reason: reason || 'it ended without a word', logFile: place.logFile });
}

function runInitdb({ user, dir }: Place, binaries: Binaries, args: string[]) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const initdb = spawn(binaries.initdb, args, {
      ...user,
      cwd: dir,
      env: serverEnvironment(binaries),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    initdb.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    initdb.once('error', reject);
    initdb.once('close', (code) => resolve({ code, output }));
  });
}
