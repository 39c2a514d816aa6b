import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { foldFacts } from '../../src/modules/dossiers/fold-facts.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import { newDataFolder, startThrowawayInstance } from '#platform/testing/instance.ts';
import { nothingYet, startFilingLoad } from './filing-load.ts';

test('what was acknowledged survives kill -9 of the application, of PostgreSQL and of both, in the middle of a filing load', async (t) => {
  const varDir = newDataFolder();
  t.after(() => rmSync(varDir, { recursive: true, force: true }));
  const told = nothingYet();
  let instance = await startThrowawayInstance({ varDir, env: { RATE_LIMITS: 'off', LOG_LEVEL: 'silent' } });
  t.after(() => instance.stop());
  const { baseUrl } = instance;
  const loadFor = async (ms: number, blow: () => Promise<void> | void) => {
    const load = startFilingLoad(baseUrl, told);
    await wait(ms);
    await blow();
    return load;
  };

  const first = await loadFor(4000, () => instance.kill9App());
  await first.stop();
  instance = await instance.restart();

  const second = await loadFor(2500, () => instance.kill9Postgres());
  await wait(3000);
  await second.stop();

  const third = await loadFor(2000, () => instance.kill9All());
  await third.stop();
  const before = told.codes.size;
  instance = await instance.restart();
  const last = await loadFor(2500, () => {});
  await last.stop();
  assert.ok(told.codes.size > before, 'it files again after the last blow');
  assert.ok(told.unanswered > 0, 'the blows fell in the middle of the load');
  assert.ok(told.paid.size > 0 && told.files.size > 0);
  await instance.stop();

  const postgres = await startPostgres({ dir: join(varDir, 'postgres') });
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await checkDossiers(client, told.codes);
    await checkNumbers(client);
    await checkFiles(client, { varDir, files: told.files });
    await checkPayments(client, told.paid);
    await checkWork(client);
    // Canary: a lost dossier, file or payment would be noticed.
    await assert.rejects(checkDossiers(client, new Set(['000.00.00.H19-260101-9999'])));
    await assert.rejects(checkFiles(client, { varDir, files: new Set(['00'.repeat(32)]) }));
    await assert.rejects(checkPayments(client, new Set(['000.00.00.H19-260101-9999'])));
    t.diagnostic(
      `${told.codes.size} dossiers, ${told.files.size} files, ${told.paid.size} payments, ${told.unanswered} unanswered`,
    );
  } finally {
    await client.end();
    await postgres.stop();
  }
});

/** Rows of a check written here: the columns are those of the query. */
const rows = async <Row>(client: Client, sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];

/** Every acknowledged code is there; no draft became two; none is half; the history tells the same state as the row. */
async function checkDossiers(client: Client, codes: ReadonlySet<string>): Promise<void> {
  const dossiers = await rows<{
    code: string;
    state: string;
    facts: { kind: string; payload: Record<string, unknown> }[];
  }>(
    client,
    `select d.code, d.state,
       (select json_agg(json_build_object('kind', f.kind, 'payload', f.payload) order by f.id)
          from dossiers.fact f where f.dossier_id = d.id) as facts
     from dossiers.dossier d`,
  );
  const known = new Set(dossiers.map(({ code }) => code));
  assert.deepEqual(
    [...codes].filter((code) => !known.has(code)),
    [],
    'acknowledged dossiers that are gone',
  );
  for (const { code, state, facts } of dossiers) assert.equal(foldFacts(facts)?.state, state, code);

  const half = await rows(
    client,
    `select d.code from dossiers.dossier d
     where not exists (select from dossiers.content c where c.dossier_id = d.id)
        or not exists (select from dossiers.participant p where p.dossier_id = d.id)
        or not exists (select from dossiers.paper_file p where p.dossier_id = d.id)
        or not exists (select from audit.entry a where a.object_code = d.code and a.action = 'dossier.submit')
        or 1 <> (select count(*) from forms.draft f where f.dossier_code = d.code)`,
  );
  assert.deepEqual(half, [], 'dossiers that are half, or filed twice');
}

/** Numbers of an agency and day run from 1 without a gap. */
async function checkNumbers(client: Client): Promise<void> {
  const wrong = await rows(
    client,
    `select c.agency_id, c.day, c.last, count(d.id), count(distinct right(d.code, 4))
     from dossiers.code_counter c left join dossiers.dossier d
       on d.agency_id = c.agency_id and (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date = c.day
     group by c.agency_id, c.day, c.last
     having c.last <> count(d.id) or c.last <> count(distinct right(d.code, 4))`,
  );
  assert.deepEqual(wrong, [], 'numbers with gaps or doubles');
}

/** Every file a row speaks of lies in the store, byte for byte; every acknowledged one has a row. */
async function checkFiles(
  client: Client,
  { varDir, files }: { varDir: string; files: ReadonlySet<string> },
): Promise<void> {
  const stored = await rows<{ hash: string }>(client, `select distinct encode(sha256, 'hex') as hash from files.file`);
  for (const { hash } of stored) {
    const bytes = readFileSync(join(varDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), hash);
  }
  const known = new Set(stored.map(({ hash }) => hash));
  assert.deepEqual(
    [...files].filter((hash) => !known.has(hash)),
    [],
    'acknowledged files that are gone',
  );
}

/** What the payer was told is paid is paid, once; a notice and its dossier say the same. */
async function checkPayments(client: Client, paid: ReadonlySet<string>): Promise<void> {
  const settled = await rows<{ code: string; orders: number }>(
    client,
    `select n.dossier_code as code, count(o.reference)::int as orders
     from payments.fee_notice n join payments.payment_order o on o.notice_id = n.id and o.state = 'paid'
     where n.state = 'paid' group by n.dossier_code`,
  );
  const known = new Map(settled.map(({ code, orders }) => [code, orders]));
  for (const code of paid) assert.equal(known.get(code), 1, `${code} was told to be paid`);
  const torn = await rows(
    client,
    `select n.dossier_code, n.state, d.payment_state, d.state as business
     from payments.fee_notice n join dossiers.dossier d on d.id = n.dossier_id
     where n.state <> d.payment_state or (n.state = 'due') <> (d.state = 'awaiting_payment')`,
  );
  assert.deepEqual(torn, [], 'a payment and its dossier that disagree');
}

/** Every received dossier has its clock, its work, and its receipt or the job that will make it. */
async function checkWork(client: Client): Promise<void> {
  const idle = await rows(
    client,
    `select d.code from dossiers.dossier d
     where d.received_at is not null and (
       not exists (select from casework.clock_entry c where c.dossier_id = d.id and c.kind = 'start')
       or not exists (select from casework.task k where k.dossier_id = d.id and k.state = 'open')
       or not exists (select from casework.token k where k.dossier_id = d.id)
       or not (exists (select from dossiers.receipt r where r.dossier_id = d.id)
         or exists (select from graphile_worker._private_jobs j where j.payload ->> 'dossierId' = d.id::text)))`,
  );
  assert.deepEqual(idle, [], 'received dossiers that nobody works on');
}
