import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { error } from './errors.ts';

/** Whom the server runs as; undefined: as whoever runs us. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of data that is already there,
 * else as `postgres`, else as `nobody`.
 */
export function serverUser(dataDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const user = findUser(name);
    if (user) return user;
  }
  throw error('no-user');
}

function findUser(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // Some systems write nobody as -2, which setuid(2) does not take.
  return Number(uid) > 0 && Number(gid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Asks the system itself (modes, owners, ACLs, mounts) instead of reading mode bits. */
export function mayEnter(user: ServerUser | undefined, folder: string): boolean {
  return runs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
}

export function mayRun(user: ServerUser | undefined, program: string): boolean {
  return runs(user, program, ['--version']);
}

function runs(user: ServerUser | undefined, program: string, args: string[]): boolean {
  return spawnSync(program, args, { ...user, cwd: '/', stdio: 'ignore', env: {} }).status === 0;
}
