create schema catalogue;
comment on schema catalogue is 'The national catalogue as last confirmed, and the imports that made it so.';

create table catalogue.import (
  id            uuid not null,
  created_at    timestamptz not null,
  by_name       text not null,
  by_account    uuid,
  runner        text not null,
  file_name     text not null,
  path          text not null,
  sha256        text not null,
  byte_count    bigint not null,
  whole         boolean not null,
  state         text not null,
  formats       text[] not null,
  counts        jsonb not null,
  base_number   int not null,
  progress_done bigint not null,
  progress_of   bigint not null,
  step_began_at timestamptz not null,
  problem       jsonb,
  confirmed_at  timestamptz,
  confirmed_by  text,
  finished_at   timestamptz,
  constraint import_pkey primary key (id),
  constraint import_runner_check check (runner in ('page', 'command')),
  constraint import_state_check check (
    state in ('received', 'reading', 'staged', 'applying', 'confirmed', 'discarded', 'refused')
  )
);
comment on table catalogue.import is 'One file somebody brought, from its arrival to its end.';
comment on column catalogue.import.id is 'Key.';
comment on column catalogue.import.created_at is 'When it arrived.';
comment on column catalogue.import.by_name is 'Who brought it, as they were called then.';
comment on column catalogue.import.by_account is 'Their account; null from the command line.';
comment on column catalogue.import.runner is 'page: jobs carry it on; command: the command line does.';
comment on column catalogue.import.file_name is 'Name the file had where it came from; never trusted.';
comment on column catalogue.import.path is 'Where an uploaded file waits to be read; empty afterwards.';
comment on column catalogue.import.sha256 is 'SHA-256 of the file.';
comment on column catalogue.import.byte_count is 'Size of the file.';
comment on column catalogue.import.whole is 'The file claims to be the whole catalogue: what is not in it has vanished.';
comment on column catalogue.import.state is 'received, reading, staged (diff made, nothing changed), applying, confirmed, discarded, refused.';
comment on column catalogue.import.formats is 'Shapes of record that were recognised in it.';
comment on column catalogue.import.counts is 'Rows by what confirming does to them, problems included.';
comment on column catalogue.import.base_number is 'How many imports had been confirmed when the diff was made; another one since makes the diff stale.';
comment on column catalogue.import.progress_done is 'Bytes read or records applied so far.';
comment on column catalogue.import.progress_of is 'Out of how many.';
comment on column catalogue.import.step_began_at is 'When the present step began, to tell the time left.';
comment on column catalogue.import.problem is 'Why it was refused or handed back, with code and words in both languages.';
comment on column catalogue.import.confirmed_at is 'When somebody confirmed it.';
comment on column catalogue.import.confirmed_by is 'Who did.';
comment on column catalogue.import.finished_at is 'When everything was in force, or it was discarded or refused.';
create index import_created_idx on catalogue.import (created_at desc);

create table catalogue.staged_row (
  import_id    uuid not null,
  code         text not null,
  line         int not null,
  change       text not null,
  name         text not null,
  before_name  text,
  perhaps_was  text,
  by_hand      boolean not null,
  unfit        boolean not null default false,
  provisional  boolean not null,
  format       text not null,
  record       jsonb,
  hash         text,
  fields       jsonb not null,
  constraint staged_row_pkey primary key (import_id, code),
  constraint staged_row_import_fkey foreign key (import_id) references catalogue.import (id) on delete cascade,
  constraint staged_row_change_check check (change in ('new', 'changed', 'renamed', 'unchanged', 'vanished'))
);
comment on table catalogue.staged_row is 'What confirming an import does to one procedure.';
comment on column catalogue.staged_row.import_id is 'The import.';
comment on column catalogue.staged_row.code is 'National code, or a provisional one.';
comment on column catalogue.staged_row.line is 'Line of the file; 0 for what is not in it.';
comment on column catalogue.staged_row.change is 'new, changed, renamed (changed, the name among it), unchanged, vanished.';
comment on column catalogue.staged_row.name is 'Name from now on; of a vanished one, its last.';
comment on column catalogue.staged_row.before_name is 'Name until now, when it changes.';
comment on column catalogue.staged_row.perhaps_was is 'Code of a known procedure of the same name that the file no longer holds: perhaps renumbered.';
comment on column catalogue.staged_row.by_hand is 'Its service was made by hand and is kept: only the record is written down.';
comment on column catalogue.staged_row.unfit is 'Something an administrator settled about it no longer fits the new record.';
comment on column catalogue.staged_row.provisional is 'The source has no code; this one was made from the name.';
comment on column catalogue.staged_row.format is 'Shape the row was read from.';
comment on column catalogue.staged_row.record is 'The record from now on; null where nothing changes or it vanished.';
comment on column catalogue.staged_row.hash is 'SHA-256 of that record.';
comment on column catalogue.staged_row.fields is 'Changed fields: name, before, after.';
create index staged_row_change_idx on catalogue.staged_row (import_id, change, code);

create table catalogue.staged_problem (
  import_id uuid not null,
  number    int not null,
  line      int not null,
  code      text not null,
  field     text not null,
  reason    text not null,
  says_vi   text not null,
  says_en   text not null,
  constraint staged_problem_pkey primary key (import_id, number),
  constraint staged_problem_import_fkey foreign key (import_id) references catalogue.import (id) on delete cascade
);
comment on table catalogue.staged_problem is 'A row of a file that was left out, and why.';
comment on column catalogue.staged_problem.import_id is 'The import.';
comment on column catalogue.staged_problem.number is 'Counts from 1 in the order of the file.';
comment on column catalogue.staged_problem.line is 'Line of the file.';
comment on column catalogue.staged_problem.code is 'Code of the procedure as far as it could be read.';
comment on column catalogue.staged_problem.field is 'Field that is wrong; empty for the whole row.';
comment on column catalogue.staged_problem.reason is 'Stable code of the reason.';
comment on column catalogue.staged_problem.says_vi is 'The reason in Vietnamese.';
comment on column catalogue.staged_problem.says_en is 'The reason in English.';

create table catalogue.record (
  code        text not null,
  name        text not null,
  folded_name text not null,
  record      jsonb not null,
  hash        text not null,
  format      text not null,
  import_id   uuid not null,
  imported_at timestamptz not null,
  valid       boolean not null,
  version_id  uuid,
  constraint record_pkey primary key (code),
  constraint record_import_fkey foreign key (import_id) references catalogue.import (id)
);
comment on table catalogue.record is 'The national record of a procedure as last confirmed.';
comment on column catalogue.record.code is 'National code, or a provisional one.';
comment on column catalogue.record.name is 'Name.';
comment on column catalogue.record.folded_name is 'Name without tone marks and the word "thủ tục", to find records without a code.';
comment on column catalogue.record.record is 'The normalised record.';
comment on column catalogue.record.hash is 'SHA-256 of its canonical JSON.';
comment on column catalogue.record.format is 'Shape it was last read from.';
comment on column catalogue.record.import_id is 'Import that last wrote it.';
comment on column catalogue.record.imported_at is 'When.';
comment on column catalogue.record.version_id is 'Version last made of it; another one in force was made or amended by hand. Null: none was made.';
comment on column catalogue.record.valid is 'False once a whole catalogue came without it.';
create index record_folded_name_idx on catalogue.record (folded_name);
