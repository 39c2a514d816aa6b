import { rmSync } from 'node:fs';
import { isAlive, signal } from '../processes.ts';
import { binariesFor, type Binaries } from './binaries.ts';
import { DATABASE, makeCluster } from './cluster.ts';
import { connectionUrl, ensureDatabase } from './connection-url.ts';
import { placeFor, socketDirFor, type Place } from './place.ts';
import { stopPostmaster } from './postmaster.ts';
import { adopt, launch } from './server.ts';
import type { Listening } from './settings.ts';

export interface PostgresOptions {
  /** Folder of the cluster (VAR_DIR/postgres); may become a link, see `placeFor`. */
  dir: string;
  /** TCP port on 127.0.0.1; without it the server listens on a private socket only. */
  port?: number | undefined;
  /** false for tests: nothing is forced to disk. */
  durable?: boolean | undefined;
  log?: ((line: string) => void) | undefined;
  /** Called when the server died and could not be brought back. */
  onLost?: ((cause: unknown) => void) | undefined;
}

export interface RunningPostgres {
  /** Connection string of the application's database, as its owner. */
  url: string;
  /** Where the cluster really is. */
  dir: string;
  firstStart: boolean;
  /** The server's process id now; another one after it was brought back. */
  pid(): number;
  /** Fast shutdown; safe to call twice. */
  stop(): Promise<void>;
  /** For crash tests: ends the server the hard way. It is brought back as after any crash. */
  kill9(): void;
}

/**
 * Starts PostgreSQL on `dir`, or adopts the server that a killed run of ours left there.
 * When the server dies while we run, it is started again on the same address.
 * @throws coded `postgres.*` errors, each one line that says what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const durable = options.durable !== false;
  const log = options.log ?? (() => undefined);
  const place = placeFor(options.dir, log);
  const binaries = binariesFor(place.user);
  const firstStart = await makeCluster(place, binaries, durable);

  const adopted = await adopt(place, binaries, { port: options.port, durable });
  if (adopted) log(`using the PostgreSQL that was left running (process ${adopted.pid})`);
  const listening = adopted?.listening ?? { socketDir: socketDirFor(place), port: options.port, durable };
  const server: Server = { place, binaries, listening, pid: adopted?.pid ?? 0, stopping: undefined };
  if (!adopted) server.pid = await launch(place, binaries, listening);

  await ensureDatabase(connectionUrl(place, listening, 'postgres'));
  watch(server, log, options.onLost ?? (() => undefined));
  return {
    url: connectionUrl(place, listening, DATABASE),
    dir: place.dir,
    firstStart,
    pid: () => server.pid,
    stop: () => (server.stopping ??= stop(server)),
    kill9: () => signal(server.pid, 'SIGKILL'),
  };
}

interface Server {
  place: Place;
  binaries: Binaries;
  listening: Listening;
  pid: number;
  stopping: Promise<void> | undefined;
}

async function stop({ place, listening, pid }: Server): Promise<void> {
  await stopPostmaster(pid);
  // Made for this run only when the cluster's own path was too long for a socket.
  if (!listening.socketDir.startsWith(place.dir)) rmSync(listening.socketDir, { recursive: true, force: true });
}

const WATCH_EVERY_MS = 250;
const MOST_RESTARTS = 5;

/** Brings a dead server back; a server that keeps dying is given up. */
function watch(server: Server, log: (line: string) => void, onLost: (cause: unknown) => void): void {
  let restarts = 0;
  let restarting = false;
  const timer = setInterval(() => {
    if (server.stopping) clearInterval(timer);
    else if (!restarting && !isAlive(server.pid)) void restart();
  }, WATCH_EVERY_MS);
  timer.unref();

  async function restart(): Promise<void> {
    restarting = true;
    restarts += 1;
    log(`PostgreSQL (process ${server.pid}) died; starting it again`);
    try {
      await relaunch(server);
    } catch (cause) {
      if (restarts >= MOST_RESTARTS) {
        clearInterval(timer);
        onLost(cause);
      }
    }
    restarting = false;
  }
}

async function relaunch(server: Server): Promise<void> {
  server.pid = await launch(server.place, server.binaries, server.listening);
  // Asked to stop while it was coming up: the stop saw only the dead one.
  if (server.stopping) await stopPostmaster(server.pid);
}
