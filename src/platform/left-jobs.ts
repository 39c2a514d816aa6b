import { Client } from 'pg';

/**
 * Jobs that a killed process had begun stay locked for hours, because the queue cannot know that it is dead.
 * Before our worker starts they are freed, if nobody else works on this database: `alone` says so, or there is
 * no other connection. @returns how many were freed
 */
export async function freeLeftJobs(url: string, { alone }: { alone: boolean }): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (!alone && (await othersConnected(client))) return 0;
    const { rows } = await client.query<{ workers: string[]; jobs: number }>(
      `select coalesce(array_agg(distinct locked_by), '{}') as workers, count(*)::int as jobs
       from graphile_worker.jobs where locked_by is not null`,
    );
    const { workers = [], jobs = 0 } = rows[0] ?? {};
    if (jobs > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [workers]);
    return jobs;
  } finally {
    await client.end();
  }
}

async function othersConnected(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`,
  );
  return Boolean(rowCount);
}
