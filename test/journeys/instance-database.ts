import { join } from 'node:path';
import { DATABASE } from '#platform/postgres/cluster.ts';
import { connectionUrl } from '#platform/postgres/connection-url.ts';
import { placeFor } from '#platform/postgres/place.ts';
import { runningPostmaster } from '#platform/postgres/postmaster.ts';

/** Connection string of the database that an instance runs on its own data folder. */
export function databaseOf({ varDir }: { varDir: string }): string {
  const place = placeFor(join(varDir, 'postgres'), () => {});
  const postmaster = runningPostmaster(place.dataDir);
  if (!postmaster) throw new Error('the instance has no PostgreSQL now');
  return connectionUrl(place, { socketDir: postmaster.socketDir, port: undefined }, DATABASE);
}
