import {
  audit,
  change,
  clock,
  endTask,
  fact,
  file,
  job,
  jobDone,
  jobTaken,
  lockDossier,
  lockDraft,
  lockRun,
  moveOn,
  notice,
  received,
  saveAnswers,
  type Statement,
} from './bare-statements.ts';

const filled: Statement[][] = [
  [
    [
      `insert into forms.draft (id, account_id, version_id, procedure_code, procedure_name, case_key, agency_id, answers, answer_sources, channel, submit_key, created_at, saved_at)
       values ($1, $2, $3, '1.000894', 'Đăng ký kết hôn', 'returned', $4, '{}', '{}', 'online', $5, $6, $6)`,
      'draft',
      'account',
      'version',
      'agency',
      'verify',
      'now',
    ],
    lockDraft,
  ],
  saveAnswers,
  [
    lockDraft,
    file('upload', 'upload'),
    [
      "insert into forms.draft_paper (draft_id, item_key, file_id, position, added_at) values ($1, 'paper', $2, 1, $3)",
      'draft',
      'upload',
      'now',
    ],
    ['update forms.draft set saved_at = $2 where id = $1', 'draft', 'now'],
  ],
];

const submitted: Statement[] = [
  lockDraft,
  ['select item_key, file_id from forms.draft_paper where draft_id = $1', 'draft'],
  [
    `insert into dossiers.code_counter (agency_id, day, last) values ($1, '2000-01-01', 1)
     on conflict (agency_id, day) do update set last = dossiers.code_counter.last + 1 returning last`,
    'agency',
  ],
  [
    `insert into dossiers.dossier (id, code, version_id, procedure_code, procedure_name, procedure_name_en, case_key, agency_id, receiving_agency_id,
       account_id, applicant_name, channel, state, payment_state, delivery_state, sync_state, holder, holder_en, lookup_secret, submitted_at, revision)
     values ($1, $2, $3, '1.000894', 'Đăng ký kết hôn', 'Marriage', 'returned', $4, $5, $6, 'Nguyễn Thị Hoa Lan', 'online', 'submitted', 'due', 'pending',
       'local', 'Trung tâm', 'Centre', 'secret', $7, 1)`,
    'dossier',
    'code',
    'version',
    'agency',
    'centre',
    'account',
    'now',
  ],
  ['insert into dossiers.content (dossier_id, answers) values ($1, $2)', 'dossier', 'answers'],
  [
    "insert into dossiers.participant (dossier_id, role, account_id, full_name, identified_by) values ($1, 'applicant', $2, 'Lan', 'session-level-2')",
    'dossier',
    'account',
  ],
  [
    "insert into dossiers.paper_file (dossier_id, item_key, file_id, round, position) values ($1, 'paper', $2, 0, 1)",
    'dossier',
    'upload',
  ],
  fact('dossier.submitted'),
  audit('dossier.submit'),
  ['update forms.draft set dossier_code = $2 where id = $1', 'draft', 'code'],
];

const paid: Statement[][] = [
  [
    ['select id from payments.fee_notice where dossier_id = $1 for update', 'dossier'],
    [
      `insert into payments.payment_order (reference, notice_id, amount_dong, state, gateway, created_at, expires_at) values ($1, $2, 16000, 'pending', 'vnpay', $3, $3)`,
      'reference',
      'notice',
      'now',
    ],
    audit('payment.begin'),
    job,
  ],
  [
    ['select reference from payments.payment_order where reference = $1 for update', 'reference'],
    [
      "insert into payments.confirmation (received_at, source_ip, raw, reference, answer) values ($2, '127.0.0.1', repeat('x', 500), $1, '00')",
      'reference',
      'now',
    ],
    [
      "update payments.payment_order set state = 'paid', settled_at = $2, gateway_transaction = $1 where reference = $1",
      'reference',
      'now',
    ],
    ["update payments.fee_notice set state = 'paid', paid_at = $2 where id = $1", 'notice', 'now'],
    lockDossier,
    fact('payment.confirmed'),
    change("payment_state = 'paid'"),
    ...received,
  ],
];

const feeAsked: Statement[] = [
  [
    `insert into payments.fee_notice (id, dossier_id, dossier_code, lines, amount_dong, state, created_at) values ($1, $2, $3, '[]', 16000, 'due', $4)`,
    'notice',
    'dossier',
    'code',
    'now',
  ],
  ...notice('letter4'),
];

const handled: Statement[][] = [
  [
    jobTaken,
    file('receipt', 'receipt'),
    [
      'insert into dossiers.receipt (dossier_id, file_id, made_at) values ($1, $2, $3) returning file_id',
      'dossier',
      'receipt',
      'now',
    ],
    jobDone,
  ],
  [
    lockDossier,
    lockRun,
    ...endTask('task1'),
    change("state = 'in_progress', accepted_at = now()"),
    fact('dossier.accepted'),
    audit('dossier.accept'),
    ...notice('letter2'),
    ...moveOn('token1', 'token2', 'task2'),
  ],
  [
    lockDossier,
    lockRun,
    ...endTask('task2'),
    [
      `insert into dossiers.result (dossier_id, number, verify_code, prepared_by, prepared_at, fields) values ($1, '', $2, $3, $4, $5)`,
      'dossier',
      'verify',
      'officer',
      'now',
      'answers',
    ],
    fact('result.prepared'),
    audit('result.prepare'),
    ...moveOn('token2', 'token3', 'task3'),
  ],
  [
    lockDossier,
    lockRun,
    ...endTask('task3'),
    fact('result.approved'),
    audit('result.approve'),
    change("holder = 'Hệ thống'"),
    [
      `insert into dossiers.result_counter (agency_id, series, year, last) values ($1, 'bare', 2000, 1)
       on conflict (agency_id, series, year) do update set last = dossiers.result_counter.last + 1 returning last`,
      'agency',
    ],
    [
      'update dossiers.result set approved_by = $2, approved_at = $3 where dossier_id = $1',
      'dossier',
      'officer',
      'now',
    ],
    ['select id from casework.token where dossier_id = $1', 'dossier'],
    ["update casework.token set node = 'sign-result' where id = $1", 'token3'],
    job,
  ],
  [
    jobTaken,
    lockDossier,
    lockRun,
    file('result', 'result'),
    ['update dossiers.result set file_id = $2, signed_at = $3 where dossier_id = $1', 'dossier', 'result', 'now'],
    change("state = 'resolved', delivery_state = 'ready'"),
    fact('result.signed'),
    clock('stop'),
    ...moveOn('token3', 'token4', 'task4'),
    jobDone,
  ],
  [
    lockDossier,
    lockRun,
    ...endTask('task4'),
    change("state = 'returned', delivery_state = 'delivered', closed_at = now()"),
    ['update dossiers.result set returned_at = $2 where dossier_id = $1', 'dossier', 'now'],
    fact('result.returned'),
    audit('result.return'),
    ...notice('letter3'),
    ['delete from casework.token where id = $1', 'token4'],
    ['update casework.run set ended_at = $2 where dossier_id = $1', 'dossier', 'now'],
  ],
  [
    [
      "insert into satisfaction.rating (dossier_id, account_id, level, stars, comment, at) values ($1, $2, 3, 5, 'Nhanh', $3)",
      'dossier',
      'account',
      'now',
    ],
    fact('dossier.rated'),
    audit('dossier.rate'),
  ],
];

/** The transactions of one lifecycle in the order of its deeds; the same rows as the application writes, and nothing else. */
export const bareTransactions = (withFee: boolean): Statement[][] => [
  ...filled,
  ...(withFee ? [[...submitted, ...feeAsked], ...paid] : [[...submitted, ...received]]),
  ...handled,
];
