create extension if not exists pg_trgm;
create schema audit;
comment on schema audit is 'Append-only record of who did or read what.';
create table audit.entry (
  id           bigint generated always as identity,
  at           timestamptz not null,
  actor_id     uuid,
  on_behalf_of text,
  action       text not null,
  object_type  text not null,
  object_code  text not null,
  request_id   text not null,
  detail       jsonb not null,
  constraint entry_pkey primary key (id)
);
comment on table audit.entry is 'One row a deed, in the same transaction as the deed. Never updated, never deleted.';
comment on column audit.entry.id is 'Order of writing.';
comment on column audit.entry.at is 'When.';
comment on column audit.entry.actor_id is 'Account that did it; null for the system.';
comment on column audit.entry.on_behalf_of is 'Whom it was done for, where that is someone else.';
comment on column audit.entry.action is 'Permission-like name, e.g. dossier.accept.';
comment on column audit.entry.object_type is 'Kind of thing it was done to.';
comment on column audit.entry.object_code is 'Which one, by the code people use.';
comment on column audit.entry.request_id is 'Request or job that did it.';
comment on column audit.entry.detail is 'What else is worth knowing; no personal data.';
create index entry_object_idx on audit.entry (object_type, object_code, id);
create index entry_actor_idx on audit.entry (actor_id, id);
