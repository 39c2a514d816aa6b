import { newId, randomCode } from '#platform/ids.ts';

/** What one lifecycle writes with: made anew for each. */
export interface BareLifecycle {
  [name: string]: unknown;
}

/** Where it is filed: read once from the sample. */
export interface BareGround {
  version: string;
  agency: string;
  centre: string;
  account: string;
  officer: string;
}

export type Statement = readonly [sql: string, ...parameters: (keyof BareLifecycle)[]];

export function aLifecycle(ground: BareGround, run: string, n: number): BareLifecycle {
  const id = () => newId(Date.now());
  const answers = JSON.stringify({ fullName: 'Nguyễn Thị Hoa Lan', address: 'Đường Minh Họa', notes: 'x'.repeat(900) });
  return {
    ...ground,
    answers,
    code: `bare-${run}-${n}`,
    reference: `bare${run}${n}`,
    now: new Date(),
    verify: randomCode(22),
    draft: id(),
    dossier: id(),
    upload: id(),
    receipt: id(),
    result: id(),
    notice: id(),
    letter: id(),
    letter2: id(),
    letter3: id(),
    letter4: id(),
    token1: id(),
    token2: id(),
    token3: id(),
    token4: id(),
    task1: id(),
    task2: id(),
    task3: id(),
    task4: id(),
  };
}

export const lockDraft: Statement = ['select id, answers from forms.draft where id = $1 for update', 'draft'];
export const saveAnswers: Statement[] = [
  lockDraft,
  ['update forms.draft set answers = $2, saved_at = $3 where id = $1', 'draft', 'answers', 'now'],
];
export const lockDossier: Statement = [
  'select id, state, revision from dossiers.dossier where id = $1 for update',
  'dossier',
];
export const lockRun: Statement = ['select dossier_id from casework.run where dossier_id = $1 for update', 'dossier'];
export const audit = (action: string): Statement => [
  `insert into audit.entry (at, actor_id, action, object_type, object_code, request_id, detail) values ($1, $2, '${action}', 'dossier', $3, 'bare', '{}')`,
  'now',
  'officer',
  'code',
];
export const fact = (kind: string): Statement => [
  `insert into dossiers.fact (dossier_id, kind, at, actor_id, actor_name, assurance_level, payload) values ($1, '${kind}', $2, $3, 'Nguyễn Thị Hoa Lan', 2, '{}')`,
  'dossier',
  'now',
  'account',
];
export const change = (set: string): Statement => [
  `update dossiers.dossier set ${set}, revision = revision + 1 where id = $1`,
  'dossier',
];
export const clock = (kind: string): Statement => [
  `insert into casework.clock_entry (dossier_id, kind, at, why) values ($1, '${kind}', $2, 'bare')`,
  'dossier',
  'now',
];
/** A job no worker knows: added, taken, done, as each real one is. */
export const job: Statement = ["select graphile_worker.add_job('bare'::text, '{}'::json, max_attempts => 12)"];
export const jobTaken: Statement = [
  `update graphile_worker._private_jobs set attempts = attempts + 1, locked_at = now() where id =
     (select id from graphile_worker._private_jobs j where attempts = 0 and j.task_id = (select id from graphile_worker._private_tasks where identifier = 'bare')
      order by priority, run_at limit 1 for update skip locked) returning id`,
];
export const jobDone: Statement = [
  `delete from graphile_worker._private_jobs where id = (select id from graphile_worker._private_jobs j where attempts = 1
     and j.task_id = (select id from graphile_worker._private_tasks where identifier = 'bare') limit 1 for update skip locked)`,
];
export const notice = (letter: string): Statement[] => [
  [
    `insert into notifications.notice (id, account_id, template, once_key, subject, body, subject_en, body_en, link, created_at, email, email_state, email_tries)
     values ($1, $2, 'bare', $1::uuid::text, 'Hồ sơ', 'Hồ sơ đã nhận', 'Dossier', 'Received', '/dossiers', $3, 'a@example.com', 'waiting', 0) returning id`,
    letter,
    'account',
    'now',
  ],
];
export const file = (id: string, purpose: string): Statement => [
  `insert into files.file (id, sha256, name, media_type, size_bytes, pages, purpose, owner_id, created_at)
   values ($1, sha256($1::uuid::text::bytea), 'a.pdf', 'application/pdf', 40000, 1, '${purpose}', $2, $3)`,
  id,
  'account',
  'now',
];
export const token = (id: string): Statement => [
  "insert into casework.token (id, dossier_id, node) values ($1, $2, 'intake')",
  id,
  'dossier',
];
export const task = (id: string, at: string): Statement => [
  `insert into casework.task (id, dossier_id, token_id, node, name, action, role, agency_id, state, opened_at, due_at, dossier_code, procedure_name, applicant_name)
   values ($1, $2, $3, 'intake', 'Tiếp nhận hồ sơ', 'intake', 'leader', $4, 'open', $5, $5, $6, 'Đăng ký kết hôn', 'Nguyễn Thị Hoa Lan')`,
  id,
  'dossier',
  at,
  'agency',
  'now',
  'code',
];
export const moveOn = (from: string, to: string, opened: string): Statement[] => [
  ['select id from casework.token where dossier_id = $1', 'dossier'],
  ['delete from casework.token where id = $1', from],
  token(to),
  task(opened, to),
  change("holder = 'Ủy ban nhân dân phường', holder_en = 'The ward'"),
];
export const endTask = (id: string): Statement[] => [
  ['select id from casework.task where id = $1 for update', id],
  [
    "update casework.task set state = 'done', ended_at = $2, ended_by = $3, outcome = 'done' where id = $1",
    id,
    'now',
    'officer',
  ],
];
export const received: Statement[] = [
  lockDossier,
  change('received_at = now()'),
  fact('dossier.received'),
  job,
  ...notice('letter'),
  [
    `insert into casework.run (dossier_id, version_id, agency_id, receiving_agency_id, policy, limit_n, limit_unit, calendar_key, opened_at, search_text)
     values ($1, $2, $3, $4, 'extend', 5, 'working_day', 'office', $5, $6)`,
    'dossier',
    'version',
    'agency',
    'centre',
    'now',
    'code',
  ],
  clock('start'),
  change('due_at = now()'),
  token('token1'),
  task('task1', 'token1'),
  change("holder = 'Trung tâm', holder_en = 'Centre'"),
];
