import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startThrowawayInstance } from '#platform/testing/instance.ts';
import { freePort, openBank } from './bank.ts';
import { startFilingLoad } from './filing-load.ts';
import { databaseOf } from './instance-database.ts';

test('kill -9 of the application and of PostgreSQL in the middle of filing loses nothing acknowledged, doubles and halves nothing', async (t) => {
  const port = await freePort();
  const bank = await openBank(t, port);
  const env = { PORT: String(port), RATE_LIMITS: 'off', PAYMENT_URL: bank.url, LOG_LEVEL: 'warn' };
  let instance = await startThrowawayInstance({ env });
  t.after(() => instance.stop());
  const load = startFilingLoad(instance.baseUrl, 6);

  await wait(3500);
  await instance.kill9App();
  const before = load.told.codes.size;
  instance = await instance.restart();
  await wait(2500);
  instance.kill9Postgres();
  await wait(3500);
  await load.stop();
  for (let tries = 0; tries < 60 && !(await fetch(`${instance.baseUrl}/readyz`)).ok; tries += 1) await wait(250);
  const { codes, files, orders, broken } = load.told;
  t.diagnostic(
    `${before} + ${codes.size - before} dossiers told, ${files.length} files, ${orders.length} orders, ${broken} breaks`,
  );
  assert.ok(before > 0 && codes.size > before && orders.length > 0, 'there was a load before and after the crashes');
  assert.ok(broken > 0, 'and the crashes were felt');

  const database = new Client({ connectionString: databaseOf(instance) });
  // Its connection is ended from the other side when the instance stops.
  database.on('error', () => {});
  await database.connect();
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await database.query<T>(sql, values)).rows;
  const none = async (what: string, sql: string) => assert.deepEqual(await rows(sql), [], what);

  await t.test('every dossier that was told is there, once for its draft', async () => {
    const kept = await rows<{ id: string; dossier_code: string }>(
      'select d.id, d.dossier_code from forms.draft d join dossiers.dossier on dossier.code = d.dossier_code where d.id = any($1)',
      [[...codes.keys()]],
    );
    assert.deepEqual(new Map(kept.map(({ id, dossier_code }) => [id, dossier_code])), codes);
    await none(
      'two drafts of one dossier',
      'select dossier_code from forms.draft where dossier_code is not null group by 1 having count(*) > 1',
    );
    await none(
      'a dossier without its draft',
      'select code from dossiers.dossier where not exists (select from forms.draft where dossier_code = code)',
    );
  });

  await t.test('the numbers have no gap', () =>
    none(
      'gaps',
      `select agency_id, day, last, count(*) from dossiers.code_counter c join dossiers.dossier d
         using (agency_id) where d.code like '%-' || to_char(c.day, 'YYMMDD') || '-%' group by 1, 2, 3
         having count(*) <> last or max(right(d.code, 4)::int) <> last`,
    ),
  );

  await t.test('no dossier is half: content, applicant, papers, one beginning of its history', () =>
    none(
      'halves',
      `select code from dossiers.dossier d where
         not exists (select from dossiers.content where dossier_id = d.id)
         or not exists (select from dossiers.participant where dossier_id = d.id and role = 'applicant')
         or (select count(*) from dossiers.paper_file where dossier_id = d.id) <> 1
         or (select count(*) from dossiers.fact where dossier_id = d.id and kind = 'dossier.submitted') <> 1
         or (select count(*) from dossiers.fact where dossier_id = d.id and kind = 'dossier.received')
            <> (case when state = 'awaiting_payment' then 0 else 1 end)
         or (state <> 'awaiting_payment' and (select count(*) from casework.task where dossier_id = d.id and state = 'open') <> 1)
         or (state <> 'awaiting_payment' and (select count(*) from casework.clock_entry where dossier_id = d.id) <> 1)`,
    ),
  );

  await t.test('every file is there, byte for byte', async () => {
    const blob = (sha256: string) => join(instance.varDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const all = await rows<{ sha256: string }>("select encode(sha256, 'hex') as sha256 from files.file");
    for (const { sha256 } of all) assert.equal(hashOf(readFileSync(blob(sha256))), sha256);
    const known = new Set(all.map(({ sha256 }) => sha256));
    assert.deepEqual(
      files.filter(({ sha256 }) => !known.has(sha256)),
      [],
    );
  });

  await t.test('every payment the bank was told of is booked, once', async () => {
    let booked = 0;
    for (const { txnRef, code } of orders) {
      const answers = await settled(() => bank.answersOf(txnRef));
      if (!answers.some((answer) => /"?00"?/.test(answer))) continue;
      booked += 1;
      const [found] = await rows<{ state: string; facts: string; paid: string }>(
        `select o.state, (select count(*) from dossiers.fact f where f.dossier_id = d.id and f.kind = 'payment.confirmed') as facts,
           (select count(*) from payments.payment_order p where p.notice_id = o.notice_id and p.state = 'paid') as paid
         from payments.payment_order o join payments.fee_notice n on n.id = o.notice_id join dossiers.dossier d on d.id = n.dossier_id
         where o.reference = $1 and d.code = $2`,
        [txnRef, code],
      );
      assert.deepEqual(found, { state: 'paid', facts: '1', paid: '1' }, txnRef);
    }
    assert.ok(booked > 0);
  });

  await t.test('every received dossier gets its receipt', async () => {
    const missing = () =>
      rows(
        'select code from dossiers.dossier where received_at is not null and not exists (select from dossiers.receipt where dossier_id = id)',
      );
    for (let tries = 0; tries < 60 && (await missing()).length > 0; tries += 1) await wait(250);
    const waiting = () =>
      rows(
        'select task_identifier, attempts, last_error, run_at, locked_by, locked_at, now() from graphile_worker.jobs where attempts > 0 or run_at < now()',
      );
    if ((await missing()).length > 0) t.diagnostic(JSON.stringify(await waiting()) + instance.output().slice(-6000));
    assert.deepEqual(await missing(), []);
    await none('two receipts', 'select dossier_id from dossiers.receipt group by 1 having count(*) > 1');
  });
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bank repeats its confirmation until it is answered. */
async function settled(look: () => Promise<string[]>): Promise<string[]> {
  let answers = await look();
  for (let tries = 0; answers.length === 0 && tries < 20; tries += 1) {
    await wait(100);
    answers = await look();
  }
  return answers;
}
