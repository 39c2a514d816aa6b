import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from './db.ts';
import { createTestDatabase } from './testing/database.ts';

test('after a failure nothing that was still under way in the transaction reaches the database', async (t) => {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url, 1);
  t.after(async () => {
    await database.close();
    await drop();
  });
  await sql`create table kept (said text)`.execute(database.db);
  let slow: Promise<unknown> = Promise.resolve();
  await assert.rejects(
    database.transaction(async (tx) => {
      slow = sql`select pg_sleep(0.05)`.execute(tx).then(() => sql`insert into kept values ('late')`.execute(tx));
      await Promise.all([slow, sql`select no_such_column`.execute(tx)]);
    }),
    { code: '42703' },
  );
  await assert.rejects(slow);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kept`.execute(database.db);
  assert.deepEqual(rows, [{ count: 0 }]);
});

test('reads started together share a connection, and one that fails does not fail the others', async (t) => {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  t.after(async () => {
    await database.close();
    await drop();
  });
  const pid = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
  const [first, failed, second] = await Promise.allSettled([
    pid(),
    sql`select no_such_column`.execute(database.db),
    pid(),
  ]);
  assert.equal(failed.status, 'rejected');
  assert.ok(first.status === 'fulfilled' && second.status === 'fulfilled');
  assert.deepEqual(first.value.rows, second.value.rows);
  assert.equal(database.pool.idleCount, database.pool.totalCount, 'the connection is given back');
  const many = await Promise.all(Array.from({ length: 100 }, pid));
  assert.ok(new Set(many.map(({ rows }) => rows[0]?.pid)).size > 1, 'a crowd takes several connections');
});
