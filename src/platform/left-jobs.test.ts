import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Client } from 'pg';
import { freeLeftJobs } from './left-jobs.ts';
import { createTestDatabase } from './testing/database.ts';

/** A queue with one job that a worker had begun when it was killed. */
async function leftQueue(t: TestContext) {
  const { url, drop } = await createTestDatabase();
  t.after(drop);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select graphile_worker.add_job('make-receipt', '{}'::json)");
  await client.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1");
  const locked = async () => {
    const { rows } = await client.query<{ locked_by: string | null }>('select locked_by from graphile_worker.jobs');
    return rows[0]?.locked_by;
  };
  return { url, locked, leave: () => client.end() };
}

test('a job that a killed process had begun is free again at the next start', async (t) => {
  const { url, locked, leave } = await leftQueue(t);
  assert.equal(await freeLeftJobs(url, { alone: true }), 1);
  assert.equal(await locked(), null);
  await leave();
});

test('while somebody else is connected, jobs that may be theirs are left alone', async (t) => {
  const { url, locked, leave } = await leftQueue(t);
  assert.equal(await freeLeftJobs(url, { alone: false }), 0);
  assert.equal(await locked(), 'dead');
  await leave();
  assert.equal(await freeLeftJobs(url, { alone: false }), 1);
});
