import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { holdsWithin, isAlive } from '../processes.ts';
import type { Binaries } from './binaries.ts';
import { refusalOf, serverEnvironment } from './cluster.ts';
import { answersAs, connectionUrl } from './connection-url.ts';
import { error } from './errors.ts';
import type { Place } from './place.ts';
import { clearLeftovers, readPidFile, runningPostmaster, stopPostmaster } from './postmaster.ts';
import { serverSettings, type Listening } from './settings.ts';

/** A healthy server that a killed run left is used as it is; any other on the same data is stopped. */
export async function adopt(place: Place, binaries: Binaries, wanted: Omit<Listening, 'socketDir'>) {
  const running = runningPostmaster(place.dataDir);
  if (!running) return undefined;
  const { pid, socketDir } = running;
  const port = running.listensOnTcp ? running.port : undefined;
  await holdsWithin(30_000, () => readPidFile(place.dataDir)?.ready === true || !isAlive(pid));
  const address = connectionUrl(place, { socketDir, port }, 'postgres');
  if (wanted.port === port && (await answersAs(address, place.dataDir, binaries.major))) {
    return { pid, listening: { ...wanted, socketDir } };
  }
  await stopPostmaster(pid);
  return undefined;
}

/** Starts a server on the data folder and waits until it takes connections; returns its process id. */
export async function launch(place: Place, binaries: Binaries, listening: Listening): Promise<number> {
  await clearLeftovers(place.dataDir, listening.socketDir);
  if (logSize(place) > LARGEST_LOG_BYTES) rmSync(place.logFile);
  const logFrom = logSize(place);
  const { pid, ended } = await spawnServer(place, binaries, listening);
  const isReady = () => {
    const said = readPidFile(place.dataDir);
    return said?.pid === pid && said.ready;
  };
  // Recovery after a crash replays the log first, which may take a while on a slow disk.
  await holdsWithin(300_000, () => ended() || isReady());
  if (ended()) throw refusalOf(readFileSync(place.logFile).subarray(logFrom).toString(), place);
  return pid;
}

/** In a session of its own, so that Ctrl-C in the terminal reaches only us and we stop it last. */
async function spawnServer(place: Place, binaries: Binaries, listening: Listening) {
  const settings = Object.entries(serverSettings(listening)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(place.logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', place.dataDir, ...settings], {
    ...place.user,
    cwd: place.dir,
    env: serverEnvironment(binaries),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const pid = await spawned(child, place);
  child.unref();
  return { pid, ended: () => child.exitCode !== null || child.signalCode !== null };
}

function spawned(child: ChildProcess, { logFile }: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(error('cannot-start', { reason: cause.message, logFile })));
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
}

const LARGEST_LOG_BYTES = 10_000_000;

const logSize = ({ logFile }: Place): number => statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
