import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { dossierStates } from '../../src/modules/dossiers/dossier.ts';
import { root } from '../../tools/reference/source.ts';

let database: TestDatabase;
let client: Client;

before(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

after(async () => {
  await client.end();
  await database.drop();
});

/** Schemas that others own: PostgreSQL, the job queue, the ledger of migrations. */
const ours = `n.nspname not in ('information_schema', 'graphile_worker', 'platform', 'public') and n.nspname !~ '^pg_'`;

async function column(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const uncommented = (): Promise<string[]> =>
  column(`
    select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join lateral (select null::name as attname, 0 as attnum union all
      select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) a on true
    where c.relkind in ('r', 'v', 'p') and ${ours} and coalesce(trim(
      case a.attnum when 0 then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end), '') = ''
    order by 1`);

/** Names that no migration writes are PostgreSQL's own guesses. NOT NULL is a constraint too since 18; it needs no name. */
async function unnamed(sql: string): Promise<string[]> {
  const names = await column(`
    select c.conname as name from pg_constraint c
    join pg_class r on r.oid = c.conrelid
    join pg_namespace n on n.oid = r.relnamespace
    where ${ours} and c.contype <> 'n' order by 1`);
  return names.filter((name) => !new RegExp(`constraint ${name}\\b`).test(sql));
}

const migrations = (): string =>
  globSync('db/migrations/*.sql', { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

test('every table and every column says what it is for', async () => {
  assert.deepEqual(await uncommented(), []);
});

test('every schema of ours has a comment', async () => {
  assert.deepEqual(
    await column(
      `select n.nspname as name from pg_namespace n where ${ours} and obj_description(n.oid, 'pg_namespace') is null`,
    ),
    [],
  );
});

test('every constraint is named in the migration that makes it', async () => {
  assert.deepEqual(await unnamed(migrations()), []);
});

test('the CHECK of dossiers.dossier.state allows exactly the states of the transition table', async () => {
  const [definition = ''] = await column(
    `select pg_get_constraintdef(oid) as name from pg_constraint where conname = 'dossier_state_check'`,
  );
  assert.deepEqual(statesIn(definition), [...dossierStates].sort());
});

const statesIn = (definition: string): string[] =>
  [...definition.matchAll(/'(\w+)'/g)].map(([, state = '']) => state).sort();

test('db/types.ts says what the migrations made (bin/migrate writes it anew)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-types-'));
  const file = join(folder, 'types.ts');
  const { status, stderr } = spawnSync(process.execPath, ['tools/database-types.ts', file, database.url], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const made = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  assert.equal(made, readFileSync(join(root, 'db/types.ts'), 'utf8'));
});

/** Statements in the documents, with something in the place of `:'name'`. */
const statementsIn = (text: string): string[] =>
  [...text.matchAll(/```sql\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.replace(/--.*$/gm, '').split(';'))
    .map((sql) => sql.trim().replace(/:'\w+'/g, 'null'))
    .filter((sql) => sql !== '');

async function refusedStatements(documents: [path: string, text: string][]): Promise<string[]> {
  const refused: string[] = [];
  for (const [path, text] of documents) {
    for (const sql of statementsIn(text)) {
      await client.query(`explain ${sql}`).catch((cause: Error) => refused.push(`${path}: ${cause.message}`));
    }
  }
  return refused;
}

test('the SQL of the runbooks runs on this schema', async () => {
  const files = globSync('docs/{runbooks,how-to}/*.md', { cwd: root });
  const documents = files.map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]);
  assert.ok(documents.flatMap(([, text]) => statementsIn(text)).length >= 4);
  assert.deepEqual(await refusedStatements(documents), []);
  const wrong = await refusedStatements([['a.md', '```sql\nselect gone from dossiers.dossier;\n```']]);
  assert.deepEqual(wrong, ['a.md: column "gone" does not exist']);
});

test('canary: a silent table, a silent column and a nameless constraint are found', async () => {
  await client.query('create schema gossip; create table gossip.rumour (id int, heard text, check (id > 0))');
  await client.query(
    "comment on table gossip.rumour is 'What people say.'; comment on column gossip.rumour.id is 'Key.'",
  );
  assert.deepEqual(await uncommented(), ['gossip.rumour.heard']);
  await client.query('create table gossip.whisper (id int, constraint loud unique (id))');
  assert.deepEqual(await uncommented(), ['gossip.rumour.heard', 'gossip.whisper', 'gossip.whisper.id']);
  assert.deepEqual(await unnamed(migrations()), ['loud', 'rumour_id_check']);
  await client.query('drop schema gossip cascade');
});

test('canary: a state the table forbids would be seen', () => {
  assert.deepEqual(statesIn("CHECK ((state = ANY (ARRAY['lost'::text, 'found'::text])))"), ['found', 'lost']);
});
