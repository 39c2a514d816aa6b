import { EventEmitter } from 'node:events';
import { run, type Runner, type RunnerOptions, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Ctx, TxCtx } from './ctx.ts';
import type { Logger } from './log.ts';

/** Jobs and what they carry: references only. Modules add theirs by declaration merging. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Jobs {}
export type JobName = keyof Jobs;

export type JobHandlers = { [K in JobName]: (ctx: Ctx, payload: Jobs[K]) => Promise<void> };

export interface JobOptions {
  runAt?: Date;
  /** A later job with the same key takes the place of a waiting one. */
  key?: string;
}

/** Puts a job into the same transaction as what caused it. It runs after the commit, at least once. */
export async function enqueue<K extends JobName>(
  tx: TxCtx,
  name: K,
  payload: Jobs[K],
  options: JobOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => 12,
    job_key => ${options.key ?? null}::text)`.execute(tx.tx);
}

/** Letters and figures every minute, one batch at a time; tidying at 02:00 in Vietnam (the queue counts in UTC), made up for within a day. */
const REGULARLY = [
  '* * * * * deliver-notices ?queue=letters&max=3 {}',
  '* * * * * fold-indicators ?queue=figures&max=3 {}',
  '0 19 * * * tidy-up ?fill=1d {}',
].join('\n');

/**
 * Starts the worker; every handler gets a fresh Ctx acting as the system. When the database goes away under a job, what the
 * worker had begun is freed and somebody takes its place, so that nothing waits for hours. Jobs may therefore run twice.
 */
export function startWorker(
  pool: Pool,
  handlers: JobHandlers,
  makeCtx: (requestId: string) => Ctx,
  log: Logger,
): Promise<Runner> {
  const events = new EventEmitter();
  let wasThere = false;
  events.on('pool:listen:success', ({ workerPool }: { workerPool: { id: string } }) => {
    // The first time nothing has been lost, and what was just begun must not be begun again beside it.
    if (wasThere) freeBegun(pool, workerPool.id);
    wasThere = true;
  });
  const preset = { plugins: [replaceLostWorkers] };
  return run({
    ...options,
    preset,
    events,
    pgPool: pool,
    taskList: tasksOf(handlers, makeCtx),
    logger: log.forWorker(),
  });
}

const PAUSE_MS = 1000;

/**
 * The listening connection is there again: whatever ended while it was away could not be written down and would stay
 * locked in our name for hours.
 */
function freeBegun(pool: Pool, workerPoolId: string): void {
  const free = async (): Promise<void> => {
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [[workerPoolId]]);
  };
  // Should it be away once more, the next connection comes here as well.
  setTimeout(() => void free().catch(() => {}), PAUSE_MS).unref();
}

const replaceLostWorkers: GraphileConfig.Plugin = {
  name: 'replace-lost-workers',
  version: '1.0.0',
  worker: {
    middleware: {
      poolWorkerPrematureExit: (_next, event) => event.replaceWithNewWorker(),
    },
  },
};

const options: RunnerOptions = { concurrency: 4, noHandleSignals: true, pollInterval: 2000, crontab: REGULARLY };

function tasksOf(handlers: JobHandlers, makeCtx: (requestId: string) => Ctx): TaskList {
  const taskList: TaskList = {};
  for (const [name, handler] of Object.entries<(ctx: Ctx, payload: never) => Promise<void>>(handlers)) {
    // The payload was typed when it was enqueued under this name.
    taskList[name] = (payload, helpers) => handler(makeCtx(`job-${helpers.job.id}`), payload as never);
  }
  return taskList;
}
