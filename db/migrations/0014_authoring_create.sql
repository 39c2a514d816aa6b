create schema authoring;
comment on schema authoring is 'Versions of procedures while somebody writes them.';

create table authoring.draft (
  id              uuid not null,
  code            text not null,
  base_version_id uuid,
  revision        int not null,
  state           text not null,
  bundle          jsonb not null,
  process_xml     text not null,
  golden          jsonb not null,
  created_at      timestamptz not null,
  created_by      uuid,
  saved_at        timestamptz not null,
  saved_by        uuid,
  saved_by_name   text not null,
  constraint draft_pkey primary key (id),
  constraint draft_version_fkey foreign key (base_version_id) references procedures.version (id),
  constraint draft_created_by_fkey foreign key (created_by) references identity.account (id),
  constraint draft_saved_by_fkey foreign key (saved_by) references identity.account (id),
  constraint draft_state_check check (state in ('draft', 'checked')),
  constraint draft_revision_check check (revision > 0)
);
comment on table authoring.draft is 'A version being written; it may be wrong until it is checked, and goes away when it is published.';
comment on column authoring.draft.id is 'Key, in the address of its pages.';
comment on column authoring.draft.code is 'National procedure code.';
comment on column authoring.draft.base_version_id is 'Version it was begun from; null for a new procedure.';
comment on column authoring.draft.revision is 'Grows with every save; a save that names an older one is refused.';
comment on column authoring.draft.state is 'checked: nothing was wrong with this revision.';
comment on column authoring.draft.bundle is 'The bundle, right or wrong.';
comment on column authoring.draft.process_xml is 'BPMN 2.0 source.';
comment on column authoring.draft.golden is 'Example dossiers; empty: written anew at publication.';
comment on column authoring.draft.created_at is 'When it was begun.';
comment on column authoring.draft.created_by is 'Who began it; null for the system.';
comment on column authoring.draft.saved_at is 'When it was last saved.';
comment on column authoring.draft.saved_by is 'Who saved it last; null for the system.';
comment on column authoring.draft.saved_by_name is 'Their name then, for lists.';
create index draft_code_idx on authoring.draft (code, saved_at desc);
