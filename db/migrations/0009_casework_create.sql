create schema casework;
comment on schema casework is 'Runs of processes, their tokens, the work of officers and the legal clock.';

create table casework.run (
  dossier_id  uuid not null,
  version_id  uuid not null,
  agency_id   uuid not null,
  receiving_agency_id uuid not null,
  joint_agency_id uuid,
  policy      text not null,
  limit_n     int,
  limit_unit  text,
  calendar_key text not null,
  opened_at   timestamptz not null,
  search_text text not null,
  ended_at    timestamptz,
  constraint run_pkey primary key (dossier_id),
  constraint run_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id),
  constraint run_policy_check check (policy in ('extend', 'restart'))
);
comment on table casework.run is 'One run of a process for a dossier.';
comment on column casework.run.dossier_id is 'The dossier.';
comment on column casework.run.version_id is 'Procedure version whose process runs.';
comment on column casework.run.agency_id is 'Agency that decides.';
comment on column casework.run.receiving_agency_id is 'Service centre.';
comment on column casework.run.joint_agency_id is 'Agency asked for its part, where the process has one.';
comment on column casework.run.policy is 'What a pause does: extend or restart.';
comment on column casework.run.limit_n is 'Legal time, number; null where the law states none.';
comment on column casework.run.limit_unit is 'working_day, day or hour.';
comment on column casework.run.calendar_key is 'Calendar that counts.';
comment on column casework.run.opened_at is 'When the dossier reached the office.';
comment on column casework.run.search_text is 'Folded code, applicant and procedure: officers search by it, once a dossier and not once a task.';
comment on column casework.run.ended_at is 'When the last token ended.';
create index run_agency_idx on casework.run (agency_id, opened_at desc, dossier_id desc);
create index run_receiving_idx on casework.run (receiving_agency_id, opened_at desc, dossier_id desc);
create index run_joint_idx on casework.run (joint_agency_id, opened_at desc, dossier_id desc) where joint_agency_id is not null;
create index run_search_idx on casework.run using gin (search_text gin_trgm_ops);

create table casework.token (
  id         uuid not null,
  dossier_id uuid not null,
  node       text not null,
  arrived_from text,
  constraint token_pkey primary key (id),
  constraint token_run_fkey foreign key (dossier_id) references casework.run (dossier_id)
);
comment on table casework.token is 'Where a run stands.';
comment on column casework.token.id is 'Key.';
comment on column casework.token.dossier_id is 'The run.';
comment on column casework.token.node is 'BPMN element.';
comment on column casework.token.arrived_from is 'Flow it came by, for joins.';
create index token_dossier_idx on casework.token (dossier_id);

create table casework.task (
  id           uuid not null,
  dossier_id   uuid not null,
  token_id     uuid not null,
  node         text not null,
  name         text not null,
  action       text not null,
  role         text not null,
  agency_id    uuid not null,
  assignee_id  uuid,
  assignee_name text,
  state        text not null,
  opened_at    timestamptz not null,
  step_due_at  timestamptz,
  due_at       timestamptz,
  ended_at     timestamptz,
  ended_by     uuid,
  outcome      text,
  dossier_code text not null,
  procedure_name text not null,
  applicant_name text not null,
  constraint task_pkey primary key (id),
  constraint task_run_fkey foreign key (dossier_id) references casework.run (dossier_id),
  constraint task_state_check check (state in ('open', 'paused', 'done', 'cancelled'))
);
comment on table casework.task is 'Work for an officer; what inboxes show, so what they show is kept here.';
comment on column casework.task.id is 'Key.';
comment on column casework.task.dossier_id is 'The run.';
comment on column casework.task.token_id is 'Token that waits at it.';
comment on column casework.task.node is 'BPMN element.';
comment on column casework.task.name is 'What to do.';
comment on column casework.task.action is 'intake, examine, handle, approve or return.';
comment on column casework.task.role is 'Who may do it.';
comment on column casework.task.agency_id is 'Where.';
comment on column casework.task.assignee_id is 'Officer who took it.';
comment on column casework.task.assignee_name is 'Their name, for the list.';
comment on column casework.task.state is 'open, paused, done or cancelled.';
comment on column casework.task.opened_at is 'When it came.';
comment on column casework.task.step_due_at is 'When this step is due.';
comment on column casework.task.due_at is 'When the dossier is due.';
comment on column casework.task.ended_at is 'When it was done.';
comment on column casework.task.ended_by is 'By whom.';
comment on column casework.task.outcome is 'How it ended.';
comment on column casework.task.dossier_code is 'Code, for the list.';
comment on column casework.task.procedure_name is 'Procedure, for the list.';
comment on column casework.task.applicant_name is 'Applicant, for the list.';
create index task_inbox_idx on casework.task (agency_id, role, due_at, id) include (assignee_id) where state = 'open';
create index task_mine_idx on casework.task (assignee_id, due_at, id) where state = 'open' and assignee_id is not null;
create index task_paused_idx on casework.task (agency_id, role, opened_at, id) where state = 'paused';
create index task_done_idx on casework.task (ended_by, ended_at desc, id desc) where state = 'done';
create index task_dossier_idx on casework.task (dossier_id, opened_at);

create table casework.clock_entry (
  id         bigint generated always as identity,
  dossier_id uuid not null,
  kind       text not null,
  at         timestamptz not null,
  why        text not null,
  actor_id   uuid,
  constraint clock_entry_pkey primary key (id),
  constraint clock_entry_run_fkey foreign key (dossier_id) references casework.run (dossier_id),
  constraint clock_entry_kind_check check (kind in ('start', 'pause', 'resume', 'stop'))
);
comment on table casework.clock_entry is 'The ledger of the legal clock. Append-only; the due date is a pure function of it.';
comment on column casework.clock_entry.id is 'Order of writing.';
comment on column casework.clock_entry.dossier_id is 'The run.';
comment on column casework.clock_entry.kind is 'start, pause, resume or stop.';
comment on column casework.clock_entry.at is 'When it takes effect.';
comment on column casework.clock_entry.why is 'By which rule or deed.';
comment on column casework.clock_entry.actor_id is 'Who caused it.';
create index clock_entry_dossier_idx on casework.clock_entry (dossier_id, id);
