create schema identity;
comment on schema identity is 'Accounts, roles, sessions.';

create table identity.account (
  id              uuid not null,
  handle          text not null,
  kind            text not null,
  full_name       text not null,
  folded_name     text not null,
  identity_number text,
  profile         jsonb not null,
  assurance_level int not null,
  demo            boolean not null,
  created_at      timestamptz not null,
  constraint account_pkey primary key (id),
  constraint account_handle_key unique (handle),
  constraint account_kind_check check (kind in ('citizen', 'business', 'officer'))
);
comment on table identity.account is 'People, businesses and officers who can sign in, or whom an officer helped at a counter.';
comment on column identity.account.id is 'Key.';
comment on column identity.account.handle is 'Sign-in name.';
comment on column identity.account.kind is 'citizen, business or officer.';
comment on column identity.account.full_name is 'Full name, NFC.';
comment on column identity.account.folded_name is 'Full name for search.';
comment on column identity.account.identity_number is 'Số định danh (12 digits) or tax number of a business.';
comment on column identity.account.profile is 'What prefills forms: birthOn, gender, phone, email, address …';
comment on column identity.account.assurance_level is 'Level of the electronic identity, 1 or 2 (NĐ 69/2024).';
comment on column identity.account.demo is 'Made for demonstration; refused in production.';
comment on column identity.account.created_at is 'When it was made.';
create unique index account_identity_number_idx on identity.account (identity_number) where identity_number is not null and kind <> 'officer';
create index account_name_idx on identity.account (folded_name text_pattern_ops) where kind <> 'officer';

create table identity.role (
  account_id uuid not null,
  role       text not null,
  agency_id  uuid not null,
  constraint role_pkey primary key (account_id, role, agency_id),
  constraint role_account_fkey foreign key (account_id) references identity.account (id),
  constraint role_agency_fkey foreign key (agency_id) references registers.agency (id),
  constraint role_role_check check (role in ('receiving-officer', 'specialist', 'leader', 'administrator'))
);
comment on table identity.role is 'What an officer may be, and where.';
comment on column identity.role.account_id is 'The officer.';
comment on column identity.role.role is 'receiving-officer, specialist, leader or administrator.';
comment on column identity.role.agency_id is 'In which agency.';
create index role_agency_idx on identity.role (agency_id, role);

create table identity.session (
  id_hash    bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  device     text not null,
  constraint session_pkey primary key (id_hash),
  constraint session_account_fkey foreign key (account_id) references identity.account (id)
);
comment on table identity.session is 'Server-side sessions; the cookie holds a random token of which this is the hash.';
comment on column identity.session.id_hash is 'SHA-256 of the token.';
comment on column identity.session.account_id is 'Who signed in.';
comment on column identity.session.created_at is 'Start; the absolute limit counts from here.';
comment on column identity.session.seen_at is 'Last use, to the minute; the idle limit counts from here.';
comment on column identity.session.expires_at is 'When it ends whatever happens.';
comment on column identity.session.device is 'Browser family, so that a person knows their own sessions.';
create index session_account_idx on identity.session (account_id);
create index session_expires_idx on identity.session (expires_at);
