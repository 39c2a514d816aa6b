import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdsWithin, isAlive, processesIn, signal, worksIn } from '../processes.ts';
import { error } from './errors.ts';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDir: string;
  listensOnTcp: boolean;
  ready: boolean;
}

const pidFile = (dataDir: string): string => join(dataDir, 'postmaster.pid');

/** The pid file as it stands, whoever the process is. Lines: pid, data folder, start, port, socket folder, address, memory key, status. */
export function readPidFile(dataDir: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, , , port, socketDir, address, , status] = lines;
  return {
    pid: Number(pid),
    port: Number(port),
    socketDir: socketDir ?? '',
    listensOnTcp: Boolean(address?.trim()),
    ready: status?.trim() === 'ready',
  };
}

/** The server that runs on this data folder, if one does: an id in a stale file may be anyone's by now. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const found = readPidFile(dataDir);
  return found && found.pid > 1 && isAlive(found.pid) && worksIn(found.pid, dataDir) ? found : undefined;
}

/**
 * After a kill -9: children without their server are ended (they hold the shared memory), and a pid file
 * whose process is not a server of this folder is removed (its id may belong to another program by now, or
 * to a dead process that nobody collected, which PostgreSQL takes for a living one). So is the old socket.
 */
export async function clearLeftovers(dataDir: string, socketDir: string): Promise<void> {
  const leftover = processesIn(dataDir);
  for (const pid of leftover) signal(pid, 'SIGQUIT');
  const gone = () => leftover.every((pid) => !isAlive(pid));
  if (!(await holdsWithin(3000, gone))) for (const pid of leftover) signal(pid, 'SIGKILL');
  if (!(await holdsWithin(3000, gone))) throw error('will-not-stop', { pid: leftover.join(', ') });
  rmSync(pidFile(dataDir), { force: true });
  for (const name of readdirSync(socketDir)) if (name.startsWith('.s.PGSQL.')) rmSync(join(socketDir, name));
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [name, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!isAlive(pid)) return;
    signal(pid, name);
    if (await holdsWithin(patienceMs, () => !isAlive(pid))) return;
  }
  throw error('will-not-stop', { pid });
}
