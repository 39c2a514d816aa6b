create schema files;
comment on schema files is 'Uploads by content hash, and who may download them.';

create table files.file (
  id         uuid not null,
  sha256     bytea not null,
  name       text not null,
  media_type text not null,
  size_bytes bigint not null,
  pages      int,
  purpose    text not null,
  owner_id   uuid,
  created_at timestamptz not null,
  constraint file_pkey primary key (id),
  constraint file_purpose_check check (purpose in ('upload', 'receipt', 'draft-result', 'result'))
);
comment on table files.file is 'One row a use of content; the bytes lie in the file store under their hash.';
comment on column files.file.id is 'Key.';
comment on column files.file.sha256 is 'SHA-256 of the bytes.';
comment on column files.file.name is 'Name as given, cleaned.';
comment on column files.file.media_type is 'Type found in the content.';
comment on column files.file.size_bytes is 'Size in bytes.';
comment on column files.file.pages is 'Pages of a PDF.';
comment on column files.file.purpose is 'upload, receipt, draft-result or result.';
comment on column files.file.owner_id is 'Account that brought it; null for what the system made.';
comment on column files.file.created_at is 'When.';
create index file_sha256_idx on files.file (sha256);

create table files.download_grant (
  token_hash bytea not null,
  file_id    uuid not null,
  account_id uuid,
  expires_at timestamptz not null,
  constraint download_grant_pkey primary key (token_hash),
  constraint download_grant_file_fkey foreign key (file_id) references files.file (id)
);
comment on table files.download_grant is 'A short-lived right to download one file.';
comment on column files.download_grant.token_hash is 'SHA-256 of the token in the link.';
comment on column files.download_grant.file_id is 'The file.';
comment on column files.download_grant.account_id is 'Whose session must carry it; null when the link alone is enough.';
comment on column files.download_grant.expires_at is 'When it ends.';
create index download_grant_expires_idx on files.download_grant (expires_at);
