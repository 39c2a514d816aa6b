import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Client } from 'pg';
import { migrate } from './migrate.ts';
import { createTestDatabase } from './testing/database.ts';

/** A migrated database and a folder of migrations to go on with. */
async function migrated(t: TestContext, files: Record<string, string>) {
  const database = await createTestDatabase();
  const dir = mkdtempSync(join(tmpdir(), 'motcua-migrations-'));
  t.after(async () => {
    rmSync(dir, { recursive: true });
    await database.drop();
  });
  await query(database.url, 'delete from platform.migration');
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(dir, name), sql);
  return { url: database.url, dir, write: (name: string, sql: string) => writeFileSync(join(dir, name), sql) };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

test('a migration is applied once', async (t) => {
  const { url, dir } = await migrated(t, { '0001_a_create.sql': 'create table a (x int)' });
  assert.deepEqual(await migrate(url, dir), ['0001_a_create.sql']);
  assert.deepEqual(await migrate(url, dir), []);
});

test('two starts at once apply a migration once', async (t) => {
  const { url, dir } = await migrated(t, { '0001_a_create.sql': 'create table a (x int); select pg_sleep(0.1)' });
  const applied = await Promise.all([migrate(url, dir), migrate(url, dir), migrate(url, dir)]);
  assert.deepEqual(applied.flat(), ['0001_a_create.sql']);
});

test('a migration that was edited after it was applied is refused by name', async (t) => {
  const { url, dir, write } = await migrated(t, { '0001_a_create.sql': 'create table a (x int)' });
  await migrate(url, dir);
  write('0001_a_create.sql', 'create table a (x bigint)');
  await assert.rejects(migrate(url, dir), { code: 'migrations.edited', detail: { name: '0001_a_create.sql' } });
});

test('a failing migration leaves nothing and keeps those before it', async (t) => {
  const { url, dir } = await migrated(t, {
    '0001_a_create.sql': 'create table a (x int)',
    '0002_b_create.sql': 'create table b (x int); create table b (x int)',
  });
  await assert.rejects(migrate(url, dir), { code: 'migrations.failed' });
  assert.deepEqual(await query(url, "select to_regclass('a')::text as a, to_regclass('b')::text as b"), [
    { a: 'a', b: null },
  ]);
});

test('a database that is newer than the release is refused', async (t) => {
  const { url, dir } = await migrated(t, { '0001_a_create.sql': 'create table a (x int)' });
  await query(url, "insert into platform.migration (name, sha256) values ('0099_later.sql', 'x')");
  await assert.rejects(migrate(url, dir), { code: 'migrations.missing' });
});

test('two migrations with one number are refused before anything is applied', async (t) => {
  const { url, dir } = await migrated(t, { '0001_a.sql': 'select 1', '0001_b.sql': 'select 1' });
  await assert.rejects(migrate(url, dir), { code: 'migrations.same-number' });
});
