import { Client } from 'pg';

/** States of a province's dossiers a year in, in thousandths. */
const STATES = [
  ['returned', 860],
  ['in_progress', 50],
  ['submitted', 30],
  ['awaiting_supplement', 15],
  ['refused', 20],
  ['withdrawn', 12],
  ['resolved', 8],
  ['awaiting_payment', 5],
] as const;

/** One ward that files more than the others: where the measuring is done. */
export const BUSY_WARD = 'commune-26041';
/** Its share of all dossiers, in thousandths. */
const BUSY_SHARE = 60;

export interface Seeded {
  dossiers: number;
  rows: number;
  seconds: number;
  megabytes: number;
}

/**
 * Fills an instance's database with dossiers of the past year as its own deeds would have left them: history, papers,
 * tasks, clocks, notices, audit rows, spread over all communes. `from`: how many were made before. Only for measuring.
 */
export async function seedDossiers(url: string, count: number, from = 0): Promise<Seeded> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const startedAt = performance.now();
  let rows = 0;
  try {
    // Keys are right by construction; checking four million of them one by one is what would take long.
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'");
    await client.query(people(Math.ceil(count / 8)));
    await client.query(seedTable, [count, BUSY_WARD, BUSY_SHARE, from]);
    for (const statement of inserts) rows += (await client.query(statement)).rowCount ?? 0;
    await client.query('drop table seed');
    // Otherwise the database would tidy up behind the measuring.
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    const size = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
    return {
      dossiers: count,
      rows,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
      megabytes: Math.round(Number(size.rows[0]?.bytes) / 1e6),
    };
  } finally {
    await client.end();
  }
}

const people = (count: number): string => `
  insert into identity.account (id, handle, kind, full_name, folded_name, identity_number, profile, assurance_level, demo, created_at)
  select uuidv7(), 'seed-' || n, 'citizen', name, lower(name), '07519' || lpad(n::text, 7, '0'),
    jsonb_build_object('fullName', name, 'phone', '0900000000', 'email', 'seed-' || n || '@example.com'), 1, false, now()
  from generate_series(1, ${count}) n,
    lateral (select 'Nguyen Van ' || (array['An','Binh','Chi','Dung','Giang','Hoa','Khanh','Linh'])[n % 8 + 1] || ' ' || n as name) named
  on conflict do nothing`;

/** One row a dossier with everything its other rows follow from. */
const seedTable = `
  create temp table seed as
  with places as (
    select row_number() over (order by a.code) as place, a.id as agency, c.id as centre, a.identifier, a.name, a.name_en, c.name as centre_name,
      c.name_en as centre_name_en, a.calendar_key, a.code
    from registers.agency a join registers.agency c on c.kind = 'service-centre' and c.unit_code = a.unit_code and c.valid_to is null
    where a.kind = 'commune' and a.valid_to is null
  ),
  kinds as (
    select row_number() over (order by code) as kind, id as version_id, code, bundle->'everydayName'->>'vi' as name, bundle->'everydayName'->>'en' as name_en
    from procedures.version where bundle->'competent'->>'kind' = 'commune' and valid_to is null
  ),
  citizens as (select row_number() over (order by handle) as citizen, id, full_name from identity.account where handle like 'seed-%'),
  numbers as (
    select n, hashint4(n) & 2147483647 as h, hashint4(n + 7000000) & 2147483647 as h2, hashint4(n + 90000000) & 2147483647 as h3
    from generate_series($4::int + 1, $4::int + $1::int) n
  ),
  chosen as (
    select n, h, h2, case when h % 1000 < $3::int then (select place from places where code = $2) else 1 + h2 % (select count(*) from places) end as place,
      1 + h3 % (select count(*) from kinds) as kind, 1 + h % (select count(*) from citizens) as citizen, ${stateOf('h2 % 1000')} as state,
      now() - interval '2 days' - (h3 % 31000000) * interval '1 second' as submitted_at
    from numbers
  ),
  timed as (
    select *, case when state in ('in_progress', 'submitted', 'awaiting_supplement', 'awaiting_payment', 'resolved')
      then now() - interval '1 day' - (h % 1200000) * interval '1 second' else submitted_at end as filed_at from chosen
  )
  select t.n, uuidv7(t.filed_at - now()) as id, uuidv7() as token, uuidv7() as upload, uuidv7() as receipt, uuidv7() as result, t.state,
    t.filed_at, t.filed_at + interval '3 days' as due_at, p.*, k.version_id, k.code as procedure_code, k.name as procedure_name,
    k.name_en as procedure_name_en, c.id as account, c.full_name,
    p.identifier || '-' || to_char(t.filed_at at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD') || '-' ||
      (8000 + $4::int / 10 + row_number() over (partition by p.agency, (t.filed_at at time zone 'Asia/Ho_Chi_Minh')::date order by t.n))::text as dossier_code
  from timed t join places p using (place) join kinds k using (kind) join citizens c using (citizen)`;

function stateOf(number: string): string {
  let sum = 0;
  const cases = STATES.map(([state, share]) => `when ${number} < ${(sum += share)} then '${state}'`);
  return `case ${cases.join(' ')} end`;
}

const received = "state <> 'awaiting_payment'";
const closed = "state in ('returned', 'refused', 'withdrawn')";
const decided = "state in ('returned', 'resolved')";
const waitingAt = `case state when 'submitted' then 'intake' when 'awaiting_supplement' then 'intake' when 'resolved' then 'return'
  else (array['handle', 'handle', 'approve'])[n % 3 + 1] end`;
const roleOf = (action: string): string =>
  `case ${action} when 'handle' then 'specialist' when 'approve' then 'leader' else 'receiving-officer' end`;
const placeOf = (action: string): string => `case when ${action} in ('handle', 'approve') then agency else centre end`;

const task = (columns: { action: string; state: string; ended: string; where: string }): string => `
  insert into casework.task (id, dossier_id, token_id, node, name, action, role, agency_id, state, opened_at, step_due_at, due_at, ended_at,
    outcome, dossier_code, procedure_name, applicant_name)
  select uuidv7(filed_at - now()), id, token, ${columns.action}, ${columns.action}, ${columns.action}, ${roleOf(columns.action)},
    ${placeOf(columns.action)}, ${columns.state}, filed_at, due_at, due_at, ${columns.ended}, 'accept', dossier_code, procedure_name, full_name
  from seed where ${columns.where}`;

const fact = (kind: string, where: string): string => `
  insert into dossiers.fact (dossier_id, kind, at, actor_id, actor_name, assurance_level, payload)
  select id, '${kind}', filed_at, account, full_name, 1, '{}' from seed where ${where}`;

const file = (column: string, purpose: string, where: string): string => `
  insert into files.file (id, sha256, name, media_type, size_bytes, pages, purpose, owner_id, created_at)
  select ${column}, sha256(${column}::text::bytea), '${purpose}.pdf', 'application/pdf', 30000, 1, '${purpose}', account, filed_at
  from seed where ${where}`;

const inserts = [
  `insert into dossiers.dossier (id, code, version_id, procedure_code, procedure_name, procedure_name_en, case_key, agency_id,
     receiving_agency_id, account_id, applicant_name, channel, state, payment_state, delivery_state, sync_state, holder, holder_en,
     lookup_secret, submitted_at, received_at, accepted_at, due_at, closed_at, revision)
   select id, dossier_code, version_id, procedure_code, procedure_name, procedure_name_en, 'person', agency, centre, account, full_name,
     'online', state, case when ${received} then 'none' else 'due' end, 'pending', 'local', centre_name, centre_name_en,
     substr(md5(n::text), 1, 8), filed_at, case when ${received} then filed_at end, filed_at, due_at,
     case when ${closed} then due_at end, 6 from seed`,
  `insert into dossiers.content (dossier_id, answers)
   select id, jsonb_build_object('fullName', full_name, 'identityNumber', '075190000000', 'birthOn', '1990-01-01', 'address',
     'Đường Minh Họa số ' || n, 'registeredAt', 'UBND phường ' || n, 'recordNumber', n::text, 'phone', '0900000000', 'notes', repeat(md5(n::text), 20))
   from seed`,
  `insert into dossiers.participant (dossier_id, role, account_id, full_name, identified_by)
   select id, 'applicant', account, full_name, 'session-level-1' from seed`,
  file('upload', 'upload', 'true'),
  file('receipt', 'receipt', received),
  file('result', 'result', decided),
  `insert into dossiers.paper_file (dossier_id, item_key, file_id, round, position) select id, 'identity-card', upload, 0, 1 from seed`,
  `insert into dossiers.receipt (dossier_id, file_id, made_at) select id, receipt, filed_at from seed where ${received}`,
  `insert into dossiers.result (dossier_id, number, verify_code, prepared_by, prepared_at, fields, approved_by, approved_name, approved_at,
     file_id, signed_at, returned_at)
   select id, n || '/SEED', md5(n::text), account, due_at, '{"rows":[],"intro":"","closing":""}', account, full_name, due_at, result, due_at,
     case when state = 'returned' then due_at end from seed where ${decided}`,
  fact('dossier.submitted', 'true'),
  fact('dossier.received', received),
  fact('dossier.accepted', `${received} and state <> 'submitted'`),
  fact('result.signed', decided),
  fact('result.returned', "state = 'returned'"),
  `insert into casework.run (dossier_id, version_id, agency_id, receiving_agency_id, policy, limit_n, limit_unit, calendar_key, opened_at,
     search_text, ended_at)
   select id, version_id, agency, centre, 'extend', 3, 'working_day', calendar_key, filed_at,
     lower(dossier_code || ' ' || full_name || ' ' || procedure_code), case when ${closed} then due_at end from seed where ${received}`,
  `insert into casework.token (id, dossier_id, node) select token, id, ${waitingAt} from seed where ${received} and not (${closed})`,
  `insert into casework.clock_entry (dossier_id, kind, at, why) select id, 'start', filed_at, 'dossier.received' from seed where ${received}`,
  `insert into casework.clock_entry (dossier_id, kind, at, why) select id, 'stop', due_at, 'result.signed' from seed where ${decided}`,
  ...['intake', 'handle', 'approve', 'return'].map((action) =>
    task({ action: `'${action}'`, state: "'done'", ended: 'due_at', where: "state = 'returned'" }),
  ),
  task({
    action: waitingAt,
    state: "case state when 'awaiting_supplement' then 'paused' else 'open' end",
    ended: 'null',
    where: `${received} and not (${closed})`,
  }),
  `insert into notifications.notice (id, account_id, template, once_key, subject, body, subject_en, body_en, link, created_at, email_state, email_tries)
   select uuidv7(), account, 'received', id || '/received', 'Đã nhận hồ sơ', dossier_code, 'Received', dossier_code, '/dossiers/' || dossier_code,
     filed_at, 'kept', 0 from seed where ${received}`,
  `insert into audit.entry (at, actor_id, action, object_type, object_code, request_id, detail)
   select filed_at, account, deed, 'dossier', dossier_code, 'seed', '{}' from seed,
     unnest(array['dossier.submit', 'dossier.accept', 'result.prepare', 'result.approve', 'result.return']) deed`,
];
