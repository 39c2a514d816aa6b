-- A version carries example dossiers, and may be superseded on the very day it came into force.

alter table procedures.version
  add column source_hash text,
  add column golden jsonb not null default '[]',
  drop constraint version_period_check,
  add constraint version_period_check check (valid_to is null or valid_to >= valid_from);
comment on column procedures.version.source_hash is 'SHA-256 of the canonical bundle and process, without the example dossiers.';
comment on column procedures.version.golden is 'Example dossiers and what must come out of each; publication ran them.';
comment on column procedures.version.content_hash is 'SHA-256 of the source hash and the example dossiers; the source hash where there are none.';
comment on column procedures.version.valid_to is 'First day no longer in force; its first day where another took its place on that day.';

update procedures.version set source_hash = content_hash;
alter table procedures.version alter column source_hash set not null;
