import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there a process with this id that is not merely waiting to be collected by its parent? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
  return processStat(pid)?.[0] !== 'Z';
}

/** Tells a process from a later one that got the same id; undefined when there is no such process. */
export function processIdentity(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  // Field 22 of /proc/<pid>/stat: ticks from boot to the start of the process.
  const ticks = processStat(pid)?.[19];
  if (ticks !== undefined) return `${bootId()}/${ticks}`;
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** Fields of /proc/<pid>/stat from the third on; the second (the name) may hold spaces. Linux only. */
function processStat(pid: number): string[] | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const bootId = (): string => readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? '';

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Does this process work in `folder`? A PostgreSQL server and its children work in their data folder. */
export function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    if (process.platform === 'linux') return false;
    const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
    return command.includes(folder);
  }
}

/** Processes that work in `folder`. Linux only; elsewhere the list is empty. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder));
}

/** Sends a signal; a process that is gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

/** Waits until the condition holds; says whether it came to hold in time. */
export async function holdsWithin(timeoutMs: number, condition: () => boolean, everyMs = 10): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await sleep(everyMs);
  }
  return true;
}
