import { existsSync, realpathSync } from 'node:fs';
import { holdsWithin } from '../processes.ts';
import { DATABASE } from './cluster.ts';
import { connectionUrl } from './connection-url.ts';
import { placeFor } from './place.ts';
import { runningPostmaster } from './postmaster.ts';

/**
 * Address of the database that another process of ours runs on `dir`; undefined when none does. Nothing is started, nothing
 * is stopped. One that is still starting is waited for.
 */
export async function findRunningDatabase(dir: string): Promise<string | undefined> {
  if (!existsSync(dir)) return undefined;
  const place = placeFor(realpathSync(dir), () => undefined);
  await holdsWithin(WAIT_MS, () => runningPostmaster(place.dataDir)?.ready === true);
  const running = runningPostmaster(place.dataDir);
  if (!running?.ready) return undefined;
  const { socketDir, listensOnTcp, port } = running;
  return connectionUrl(place, { socketDir, port: listensOnTcp ? port : undefined }, DATABASE);
}

const WAIT_MS = 30_000;
