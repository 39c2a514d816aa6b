create schema forms;
comment on schema forms is 'Drafts of people: answers and papers before they are filed.';

create table forms.draft (
  id            uuid not null,
  account_id    uuid not null,
  helper_id     uuid,
  version_id    uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  case_key      text,
  agency_id     uuid,
  answers       jsonb not null,
  answer_sources jsonb not null,
  channel       text not null,
  submit_key    text not null,
  dossier_code  text,
  created_at    timestamptz not null,
  saved_at      timestamptz not null,
  constraint draft_pkey primary key (id),
  constraint draft_account_fkey foreign key (account_id) references identity.account (id),
  constraint draft_helper_fkey foreign key (helper_id) references identity.account (id),
  constraint draft_version_fkey foreign key (version_id) references procedures.version (id),
  constraint draft_agency_fkey foreign key (agency_id) references registers.agency (id),
  constraint draft_channel_check check (channel in ('online', 'direct', 'post'))
);
comment on table forms.draft is 'A draft belongs to a person and survives devices; hidden answers stay in it.';
comment on column forms.draft.id is 'Key, in the address of its pages.';
comment on column forms.draft.account_id is 'Whose draft.';
comment on column forms.draft.helper_id is 'Officer who fills it at the counter on their behalf.';
comment on column forms.draft.version_id is 'Version of the procedure it follows.';
comment on column forms.draft.procedure_code is 'National code.';
comment on column forms.draft.procedure_name is 'Everyday name, for lists.';
comment on column forms.draft.case_key is 'Case chosen.';
comment on column forms.draft.agency_id is 'Agency that will decide.';
comment on column forms.draft.answers is 'Flat answers, hidden ones included.';
comment on column forms.draft.answer_sources is 'Which open page last changed each answer, so that two open pages do not undo each other.';
comment on column forms.draft.channel is 'online, direct or post.';
comment on column forms.draft.submit_key is 'Idempotency key of its submission.';
comment on column forms.draft.dossier_code is 'Dossier it became.';
comment on column forms.draft.created_at is 'When it was begun.';
comment on column forms.draft.saved_at is 'When it was last saved.';
create index draft_account_idx on forms.draft (account_id, saved_at desc) where dossier_code is null;

create table forms.draft_paper (
  draft_id  uuid not null,
  item_key  text not null,
  file_id   uuid not null,
  position  int not null,
  added_at  timestamptz not null,
  constraint draft_paper_pkey primary key (draft_id, item_key, file_id),
  constraint draft_paper_draft_fkey foreign key (draft_id) references forms.draft (id),
  constraint draft_paper_file_fkey foreign key (file_id) references files.file (id)
);
comment on table forms.draft_paper is 'Files put under a paper of the draft.';
comment on column forms.draft_paper.draft_id is 'The draft.';
comment on column forms.draft_paper.item_key is 'Paper of the case.';
comment on column forms.draft_paper.file_id is 'The file.';
comment on column forms.draft_paper.position is 'Order of pages.';
comment on column forms.draft_paper.added_at is 'When.';

create table forms.unsent (
  token_hash bytea not null,
  path       text not null,
  body       jsonb not null,
  account_id uuid,
  kept_at    timestamptz not null,
  constraint unsent_pkey primary key (token_hash, path)
);
comment on table forms.unsent is 'What was typed into a page whose session had ended; shown again after signing in, gone after two hours.';
comment on column forms.unsent.token_hash is 'SHA-256 of a token only the browser that typed it holds.';
comment on column forms.unsent.path is 'Page it was typed into.';
comment on column forms.unsent.body is 'The posted fields, without the anti-forgery token.';
comment on column forms.unsent.account_id is 'Whose session it was, where that is known; nobody else who signs in at this browser is shown it.';
comment on column forms.unsent.kept_at is 'When.';
create index unsent_kept_idx on forms.unsent (kept_at);
