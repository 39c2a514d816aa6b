create schema provisioning;
comment on schema provisioning is 'What administrators settled about services made from national records.';

create table provisioning.amendment (
  id          uuid not null,
  code        text not null,
  kind        text not null,
  key         text not null,
  data        jsonb not null,
  legal_basis text not null,
  valid_from  date not null,
  valid_to    date,
  by_name     text not null,
  by_account  uuid,
  created_at  timestamptz not null,
  misfit      text,
  ended_at    timestamptz,
  ended_by    text,
  constraint amendment_pkey primary key (id),
  constraint amendment_kind_check check (kind in ('reason-removed', 'fee-settled')),
  constraint amendment_period_check check (valid_to is null or valid_to > valid_from),
  constraint amendment_misfit_check check (
    misfit in ('reason-gone', 'fee-gone', 'fee-changed', 'case-gone', 'question-gone')
  ),
  constraint amendment_end_check check ((ended_at is null) = (ended_by is null))
);
comment on table provisioning.amendment is 'One thing an administrator settled about a service; put on every version that a later record makes.';
comment on column provisioning.amendment.id is 'Key.';
comment on column provisioning.amendment.code is 'National procedure code.';
comment on column provisioning.amendment.kind is 'reason-removed, fee-settled.';
comment on column provisioning.amendment.key is 'Which reason or fee.';
comment on column provisioning.amendment.data is 'What was settled, and what stood there before.';
comment on column provisioning.amendment.legal_basis is 'Number of the text that allows it.';
comment on column provisioning.amendment.valid_from is 'First day it holds.';
comment on column provisioning.amendment.valid_to is 'First day it no longer holds.';
comment on column provisioning.amendment.by_name is 'Who settled it, as they were called then.';
comment on column provisioning.amendment.by_account is 'Their account.';
comment on column provisioning.amendment.created_at is 'When it was settled.';
comment on column provisioning.amendment.misfit is 'Why it no longer fits the record last imported, so that somebody looks at it; null while it fits.';
comment on column provisioning.amendment.ended_at is 'When it was taken back, or another took its place.';
comment on column provisioning.amendment.ended_by is 'Who did that.';
create index amendment_code_idx on provisioning.amendment (code) where ended_at is null;

create table provisioning.amended_version (
  version_id      uuid not null,
  base_version_id uuid not null,
  code            text not null,
  valid_from      date not null,
  constraint amended_version_pkey primary key (version_id)
);
comment on table provisioning.amended_version is 'Versions that differ from another one only by amendments: nobody wrote them by hand.';
comment on column provisioning.amended_version.version_id is 'The amended version.';
comment on column provisioning.amended_version.base_version_id is 'The version it was made of.';
comment on column provisioning.amended_version.code is 'National procedure code.';
comment on column provisioning.amended_version.valid_from is 'First day it is in force; one to come is made anew by an import before that day.';
create index amended_version_code_idx on provisioning.amended_version (code);
