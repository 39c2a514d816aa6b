create schema dossiers;
comment on schema dossiers is 'Dossiers, what lies in them and what happened to them.';

create table dossiers.code_counter (
  agency_id uuid not null,
  day       date not null,
  last      int not null,
  constraint code_counter_pkey primary key (agency_id, day)
);
comment on table dossiers.code_counter is 'Last number given out that day; taken inside the submitting transaction, so there are no gaps.';
comment on column dossiers.code_counter.agency_id is 'Agency whose identifier begins the code.';
comment on column dossiers.code_counter.day is 'Local date.';
comment on column dossiers.code_counter.last is 'Last number.';

create table dossiers.dossier (
  id                 uuid not null,
  code               text not null,
  version_id         uuid not null,
  procedure_code     text not null,
  procedure_name     text not null,
  procedure_name_en  text not null,
  case_key           text not null,
  agency_id          uuid not null,
  receiving_agency_id uuid not null,
  account_id         uuid not null,
  applicant_name     text not null,
  channel            text not null,
  state              text not null,
  payment_state      text not null,
  delivery_state     text not null,
  sync_state         text not null,
  holder             text not null,
  holder_en          text not null,
  lookup_secret      text not null,
  submitted_at       timestamptz not null,
  received_at        timestamptz,
  accepted_at        timestamptz,
  due_at             timestamptz,
  closed_at          timestamptz,
  revision           int not null,
  constraint dossier_pkey primary key (id),
  constraint dossier_code_key unique (code),
  constraint dossier_version_fkey foreign key (version_id) references procedures.version (id),
  constraint dossier_agency_fkey foreign key (agency_id) references registers.agency (id),
  constraint dossier_receiving_agency_fkey foreign key (receiving_agency_id) references registers.agency (id),
  constraint dossier_account_fkey foreign key (account_id) references identity.account (id),
  constraint dossier_state_check check (state in ('awaiting_payment', 'submitted', 'in_progress', 'awaiting_supplement', 'resolved', 'returned', 'refused', 'withdrawn')),
  constraint dossier_payment_state_check check (payment_state in ('none', 'due', 'paid', 'refund_due')),
  constraint dossier_delivery_state_check check (delivery_state in ('pending', 'ready', 'delivered')),
  constraint dossier_sync_state_check check (sync_state in ('local', 'pending', 'synced', 'failed')),
  constraint dossier_channel_check check (channel in ('online', 'direct', 'post'))
);
comment on table dossiers.dossier is 'The dossier as it stands; small on purpose, inboxes read it. All of it can be rebuilt from facts.';
comment on column dossiers.dossier.id is 'Key.';
comment on column dossiers.dossier.code is 'Code for people (NĐ 61/2018 Đ26); never parsed, never a secret.';
comment on column dossiers.dossier.version_id is 'Procedure version it was filed under.';
comment on column dossiers.dossier.procedure_code is 'National code.';
comment on column dossiers.dossier.procedure_name is 'Everyday name.';
comment on column dossiers.dossier.procedure_name_en is 'Everyday name in English.';
comment on column dossiers.dossier.case_key is 'Case chosen.';
comment on column dossiers.dossier.agency_id is 'Agency that decides.';
comment on column dossiers.dossier.receiving_agency_id is 'Service centre that receives and returns.';
comment on column dossiers.dossier.account_id is 'Whose dossier.';
comment on column dossiers.dossier.applicant_name is 'Name on the receipt.';
comment on column dossiers.dossier.channel is 'online, direct or post.';
comment on column dossiers.dossier.state is 'Business state.';
comment on column dossiers.dossier.payment_state is 'Payment, kept apart from the business state.';
comment on column dossiers.dossier.delivery_state is 'Delivery of the result.';
comment on column dossiers.dossier.sync_state is 'Synchronisation with outside systems.';
comment on column dossiers.dossier.holder is 'Who has it now, in plain words.';
comment on column dossiers.dossier.holder_en is 'The same in English.';
comment on column dossiers.dossier.lookup_secret is 'Second secret for tracking; printed on the receipt.';
comment on column dossiers.dossier.submitted_at is 'When the person promised.';
comment on column dossiers.dossier.received_at is 'When it reached the office complete (paid where due).';
comment on column dossiers.dossier.accepted_at is 'When an officer accepted it.';
comment on column dossiers.dossier.due_at is 'When the result is due; null while not counting.';
comment on column dossiers.dossier.closed_at is 'When it ended.';
comment on column dossiers.dossier.revision is 'Counts changes; a page that acts on an older one is stale.';
create index dossier_account_idx on dossiers.dossier (account_id, submitted_at desc);
create index dossier_agency_idx on dossiers.dossier (agency_id, submitted_at desc);

create table dossiers.content (
  dossier_id uuid not null,
  answers    jsonb not null,
  constraint content_pkey primary key (dossier_id),
  constraint content_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id)
);
comment on table dossiers.content is 'Answers as submitted; hidden ones left out. Apart from the row inboxes read.';
comment on column dossiers.content.dossier_id is 'The dossier.';
comment on column dossiers.content.answers is 'Flat answers.';

create table dossiers.participant (
  dossier_id    uuid not null,
  role          text not null,
  account_id    uuid,
  full_name     text not null,
  identity_number text,
  identified_by text not null,
  constraint participant_pkey primary key (dossier_id, role),
  constraint participant_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id),
  constraint participant_role_check check (role in ('applicant', 'owner', 'authorised', 'counter-helper'))
);
comment on table dossiers.participant is 'Who takes part, and how each was identified.';
comment on column dossiers.participant.dossier_id is 'The dossier.';
comment on column dossiers.participant.role is 'applicant, owner, authorised or counter-helper.';
comment on column dossiers.participant.account_id is 'Account, where there is one.';
comment on column dossiers.participant.full_name is 'Name.';
comment on column dossiers.participant.identity_number is 'Identity number.';
comment on column dossiers.participant.identified_by is 'session, identity-card-seen …';

create table dossiers.paper_file (
  dossier_id uuid not null,
  item_key   text not null,
  file_id    uuid not null,
  round      int not null,
  position   int not null,
  constraint paper_file_pkey primary key (dossier_id, item_key, file_id),
  constraint paper_file_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id),
  constraint paper_file_file_fkey foreign key (file_id) references files.file (id)
);
comment on table dossiers.paper_file is 'Files under each paper; round 0 came with the filing, later ones with supplements.';
comment on column dossiers.paper_file.dossier_id is 'The dossier.';
comment on column dossiers.paper_file.item_key is 'Paper of the case.';
comment on column dossiers.paper_file.file_id is 'The file.';
comment on column dossiers.paper_file.round is '0 at filing, then 1, 2 …';
comment on column dossiers.paper_file.position is 'Order of pages.';

create table dossiers.fact (
  id          bigint generated always as identity,
  dossier_id  uuid not null,
  kind        text not null,
  at          timestamptz not null,
  actor_id    uuid,
  actor_name  text not null,
  on_behalf_of text,
  assurance_level int not null,
  reason      text,
  payload     jsonb not null,
  constraint fact_pkey primary key (id),
  constraint fact_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id)
);
comment on table dossiers.fact is 'The dossier''s history. Append-only: who, when, why.';
comment on column dossiers.fact.id is 'Order of writing.';
comment on column dossiers.fact.dossier_id is 'The dossier.';
comment on column dossiers.fact.kind is 'A past sentence, e.g. dossier.submitted.';
comment on column dossiers.fact.at is 'When.';
comment on column dossiers.fact.actor_id is 'Who; null for the system.';
comment on column dossiers.fact.actor_name is 'Name at that time.';
comment on column dossiers.fact.on_behalf_of is 'For whom, where that is someone else.';
comment on column dossiers.fact.assurance_level is 'How surely the actor was known.';
comment on column dossiers.fact.reason is 'Why, in the actor''s words.';
comment on column dossiers.fact.payload is 'The rest, by reference.';
create index fact_dossier_idx on dossiers.fact (dossier_id, id);

create table dossiers.supplement (
  dossier_id  uuid not null,
  round       int not null,
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  reason      text not null,
  remarks     jsonb not null,
  answered_at timestamptz,
  answer_note text,
  constraint supplement_pkey primary key (dossier_id, round),
  constraint supplement_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id)
);
comment on table dossiers.supplement is 'A request for more: everything said once (TT 01/2018 Đ19), pinned to papers and answers.';
comment on column dossiers.supplement.dossier_id is 'The dossier.';
comment on column dossiers.supplement.round is '1, 2 …';
comment on column dossiers.supplement.asked_at is 'When it was asked; the clock pauses.';
comment on column dossiers.supplement.asked_by is 'Officer.';
comment on column dossiers.supplement.reason is 'Why, in the officer''s words.';
comment on column dossiers.supplement.remarks is '[{at: paper or answer key, says}].';
comment on column dossiers.supplement.answered_at is 'When it was answered; the clock goes on.';
comment on column dossiers.supplement.answer_note is 'The applicant''s note.';

create table dossiers.result (
  dossier_id     uuid not null,
  number         text not null,
  verify_code    text not null,
  prepared_by    uuid not null,
  prepared_at    timestamptz not null,
  fields         jsonb not null,
  approved_by    uuid,
  approved_name  text,
  approved_at    timestamptz,
  file_id        uuid,
  signed_at      timestamptz,
  returned_at    timestamptz,
  revoked_at     timestamptz,
  revoke_reason  text,
  constraint result_pkey primary key (dossier_id),
  constraint result_verify_code_key unique (verify_code),
  constraint result_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id)
);
comment on table dossiers.result is 'The result: prepared, approved, signed, returned.';
comment on column dossiers.result.dossier_id is 'The dossier.';
comment on column dossiers.result.number is 'Number in the agency''s series.';
comment on column dossiers.result.verify_code is 'Random code in the QR; opens the public verification page.';
comment on column dossiers.result.prepared_by is 'Specialist.';
comment on column dossiers.result.prepared_at is 'When it was prepared.';
comment on column dossiers.result.fields is 'Rows of the document as prepared.';
comment on column dossiers.result.approved_by is 'Leader.';
comment on column dossiers.result.approved_name is 'Leader''s name on the document.';
comment on column dossiers.result.approved_at is 'When it was approved.';
comment on column dossiers.result.file_id is 'Signed PDF.';
comment on column dossiers.result.signed_at is 'When it was sealed.';
comment on column dossiers.result.returned_at is 'When it was returned.';
comment on column dossiers.result.revoked_at is 'When it lost its value.';
comment on column dossiers.result.revoke_reason is 'Why.';

create index result_file_idx on dossiers.result (file_id) where file_id is not null;

create table dossiers.result_counter (
  agency_id uuid not null,
  series    text not null,
  year      int not null,
  last      int not null,
  constraint result_counter_pkey primary key (agency_id, series, year)
);
comment on table dossiers.result_counter is 'Last number of each series of an agency in a year.';
comment on column dossiers.result_counter.agency_id is 'Agency.';
comment on column dossiers.result_counter.series is 'Series, e.g. GKS.';
comment on column dossiers.result_counter.year is 'Year.';
comment on column dossiers.result_counter.last is 'Last number.';

create table dossiers.receipt (
  dossier_id uuid not null,
  file_id    uuid not null,
  made_at    timestamptz not null,
  constraint receipt_pkey primary key (dossier_id),
  constraint receipt_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id)
);
comment on table dossiers.receipt is 'Form 01 (TT 03/2025) as PDF.';
comment on column dossiers.receipt.dossier_id is 'The dossier.';
comment on column dossiers.receipt.file_id is 'The PDF.';
comment on column dossiers.receipt.made_at is 'When.';
