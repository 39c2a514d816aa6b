import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { defineErrors } from './errors.ts';

const error = defineErrors('migrations', {
  edited: {
    status: 500,
    vi: 'Tệp {name} đã chạy trên cơ sở dữ liệu này rồi bị sửa. Trả lại nội dung cũ và viết thay đổi vào tệp mới.',
    en: 'The migration {name} was edited after it was applied to this database. Restore it and write a new file.',
  },
  missing: {
    status: 500,
    vi: 'Cơ sở dữ liệu mới hơn bản này: đã chạy {name} mà bản này không có. Dùng bản phát hành mới hơn.',
    en: 'The database is newer than this release: it has {name}, which is not here. Run a newer release.',
  },
  'same-number': {
    status: 500,
    vi: 'Hai tệp có cùng số: {name} và {other}. Đánh số lại tệp mới hơn.',
    en: 'Two migrations carry the same number: {name} and {other}. Renumber the newer one.',
  },
  failed: {
    status: 500,
    vi: 'Tệp {name} không chạy được: {reason}. Không có gì của tệp này được giữ lại.',
    en: 'The migration {name} failed: {reason}. Nothing of it was kept.',
  },
});

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** Any number would do, as long as every process of ours takes the same. */
const LOCK = 7_263_001;

/**
 * Brings the database up to `dir` (files `NNNN_*.sql`, in order, one transaction each), one process at a time.
 * Also makes the job queue's own tables. @returns names of the files it applied
 * @throws coded `migrations.*` errors
 */
export async function migrate(url: string, dir: string, log: (line: string) => void = () => {}): Promise<string[]> {
  const files = readMigrations(dir);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const pending = notYetApplied(files, await appliedBefore(client));
    for (const migration of pending) {
      await apply(client, migration);
      log(`applied ${migration.name}`);
    }
    await makeJobTables(client, url);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

export function readMigrations(dir: string): Migration[] {
  const names = readdirSync(dir)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort();
  for (const [index, name] of names.entries()) {
    const other = names[index - 1];
    if (other?.slice(0, 4) === name.slice(0, 4)) throw error('same-number', { name, other });
  }
  return names.map((name) => {
    const sql = readFileSync(join(dir, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

type Applied = Map<string, string>;

/** Name → SHA-256. */
async function appliedBefore(client: Client): Promise<Applied> {
  await client.query(LEDGER);
  const applied = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration');
  return new Map(applied.rows.map(({ name, sha256 }) => [name, sha256]));
}

/** The one table that no migration makes. */
const LEDGER = `do $$ begin
  if to_regclass('platform.migration') is not null then return; end if;
  create schema if not exists platform;
  comment on schema platform is 'Nothing of the domain.';
  create table platform.migration (
    name        text not null,
    sha256      text not null,
    applied_at  timestamptz not null default now(),
    constraint migration_pkey primary key (name)
  );
  comment on table platform.migration is 'The files of db/migrations that were applied, in order of their names.';
  comment on column platform.migration.name is 'File name.';
  comment on column platform.migration.sha256 is 'Of the file as it was applied; an edited file is refused at the next start.';
  comment on column platform.migration.applied_at is 'When.';
end $$`;

function notYetApplied(files: Migration[], applied: Applied): Migration[] {
  const names = new Set(files.map(({ name }) => name));
  for (const name of applied.keys()) if (!names.has(name)) throw error('missing', { name });
  for (const { name, sha256 } of files) {
    if (applied.has(name) && applied.get(name) !== sha256) throw error('edited', { name });
  }
  return files.filter(({ name }) => !applied.has(name));
}

async function apply(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw error('failed', { name, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** The worker upgrades its tables by itself when it starts; the first rows may be queued before that. */
async function makeJobTables(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('graphile_worker.jobs') is not null as there",
  );
  if (rows[0]?.there) return;
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: url });
}
