import { sql } from 'kysely';
import type { Db } from './db.ts';

/** A job that failed at least once and will be tried again, or no more. */
export interface FailedJob {
  name: string;
  attempts: number;
  maxAttempts: number;
  nextAt: Date;
  lastError: string;
}

/** How many jobs wait, and the failed ones, latest first. */
export async function listJobs(db: Db): Promise<{ waiting: number; failed: FailedJob[] }> {
  const [counted, failed] = await Promise.all([
    sql<{
      waiting: number;
    }>`select count(*)::int as waiting from graphile_worker.jobs where attempts < max_attempts`.execute(db),
    sql<FailedJob>`select task_identifier as name, attempts, max_attempts as "maxAttempts", run_at as "nextAt", last_error as "lastError"
      from graphile_worker.jobs where last_error is not null order by updated_at desc limit 50`.execute(db),
  ]);
  return { waiting: counted.rows[0]?.waiting ?? 0, failed: failed.rows };
}
