import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { reasonOf, SYSTEM_DIR } from './binaries.ts';
import { error } from './errors.ts';
import { runningPostmaster } from './postmaster.ts';
import { signal } from '../processes.ts';
import { mayEnter, serverUser, type ServerUser } from './server-user.ts';

export interface Place {
  /** Real folder of the cluster, reachable by the server's user. */
  dir: string;
  dataDir: string;
  passwordFile: string;
  logFile: string;
  user: ServerUser | undefined;
}

/**
 * Finds or makes the folder of the cluster. When the server's user cannot enter `dir` (root's clone in a
 * private folder), the cluster lives under /var/lib/motcua and `dir` is a link to it.
 */
export function placeFor(dir: string, log: (line: string) => void): Place {
  try {
    mkdirSync(dirname(dir), { recursive: true });
    const real = realFolder(dir, log);
    accessSync(real, constants.R_OK | constants.W_OK | constants.X_OK);
    return placeIn(real, serverUser(join(real, 'data')));
  } catch (cause) {
    throw refusal(cause, dir);
  }
}

function realFolder(dir: string, log: (line: string) => void): string {
  const existing = lstatSync(dir, { throwIfNoEntry: false });
  if (existing?.isSymbolicLink()) {
    if (!statSync(dir, { throwIfNoEntry: false })) {
      throw error('cluster-gone', { path: dir, target: readlinkSync(dir) });
    }
    return realpathSync(dir);
  }
  const parent = realpathSync(dirname(dir));
  const here = join(parent, basename(dir));
  const user = serverUser(join(here, 'data'));
  if (!user || mayEnter(user, parent)) return makeFolder(here, user);

  const elsewhere = freeFolder(here, log);
  if (existing) moveFolder(here, elsewhere);
  else makeFolder(elsewhere, user);
  symlinkSync(elsewhere, here);
  return elsewhere;
}

/** Whoever removed `var` wants to start afresh; the database that was behind it is kept, and named. */
function freeFolder(here: string, log: (line: string) => void): string {
  mkdirSync(SYSTEM_DIR, { recursive: true, mode: 0o755 });
  const name = createHash('sha256').update(here).digest('hex').slice(0, 16);
  let free = join(SYSTEM_DIR, name);
  for (let older = 1; existsSync(free); older += 1) {
    log(`an older database of this folder is kept in ${free}; remove it when nobody needs it`);
    const left = runningPostmaster(join(free, 'data'));
    if (left) signal(left.pid, 'SIGINT');
    free = join(SYSTEM_DIR, `${name}.${older}`);
  }
  return free;
}

/** The clone was closed to the server's user after its first start. */
function moveFolder(from: string, to: string): void {
  const moved = spawnSync('mv', ['-T', '--', from, to], { encoding: 'utf8' });
  if (moved.status !== 0) throw error('no-place', { path: to, reason: moved.stderr.trim() || 'mv failed' });
}

function makeFolder(folder: string, user: ServerUser | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  own(folder, user);
  return folder;
}

function own(path: string, user: ServerUser | undefined): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function placeIn(dir: string, user: ServerUser | undefined): Place {
  return {
    dir,
    dataDir: join(dir, 'data'),
    passwordFile: join(dir, 'password'),
    logFile: join(dir, 'postgres.log'),
    user,
  };
}

/** A socket's path must fit 107 bytes, the name `/.s.PGSQL.65535` included; a deep clone gets one in the temporary folder. */
const LONGEST_SOCKET_DIR = 107 - '/.s.PGSQL.65535'.length;

/** A private folder for the server's socket: nobody but us and the server can reach it. */
export function socketDirFor({ dir, user }: Place): string {
  const own = join(dir, 'socket');
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_DIR) return makeFolder(own, user);
  const roots = [tmpdir(), '/tmp'].filter((root) => Buffer.byteLength(root) < 60 && mayEnter(user, root));
  const made = mkdtempSync(join(roots[0] ?? '/tmp', 'motcua-'));
  chmodSync(made, 0o700);
  return makeFolder(made, user);
}

function refusal(cause: unknown, path: string): unknown {
  const reason = reasonOf(cause);
  if (reason === 'ENOSPC') return error('disk-full', { path });
  if (reason === 'EACCES' || reason === 'EPERM') return error('not-ours', { path });
  if (/^E[A-Z]+$/.test(reason)) return error('no-place', { path, reason });
  return cause;
}
