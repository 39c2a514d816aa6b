create schema procedures;
comment on schema procedures is 'Catalogue of administrative procedures, by version.';

create table procedures.version (
  id           uuid not null,
  code         text not null,
  number       int not null,
  content_hash text not null,
  bundle       jsonb not null,
  process_xml  text not null,
  valid_from   date not null,
  valid_to     date,
  published_at timestamptz not null,
  constraint version_pkey primary key (id),
  constraint version_number_key unique (code, number),
  constraint version_period_check check (valid_to is null or valid_to > valid_from)
);
comment on table procedures.version is 'A published version; never edited. Dossiers pin one.';
comment on column procedures.version.id is 'Key.';
comment on column procedures.version.code is 'National procedure code.';
comment on column procedures.version.number is 'Counts from 1 for each code.';
comment on column procedures.version.content_hash is 'SHA-256 of the canonical bundle and process.';
comment on column procedures.version.bundle is 'Everything needed to inform, file, handle and return.';
comment on column procedures.version.process_xml is 'BPMN 2.0 source.';
comment on column procedures.version.valid_from is 'In force from.';
comment on column procedures.version.valid_to is 'First day no longer in force.';
comment on column procedures.version.published_at is 'When it was published.';

create table procedures.listing (
  version_id      uuid not null,
  code            text not null,
  name            text not null,
  name_en         text not null,
  everyday_name   text not null,
  everyday_name_en text not null,
  summary         text not null,
  summary_en      text not null,
  sector_code     text not null,
  sector_name     text not null,
  sector_name_en  text not null,
  priority_sector text,
  life_events     text[] not null,
  subjects        text[] not null,
  levels          text[] not null,
  competent_code  text,
  fully_online    boolean not null,
  has_fee         boolean not null,
  keywords        text[] not null,
  filed_online    boolean not null,
  constraint listing_pkey primary key (code),
  constraint listing_version_fkey foreign key (version_id) references procedures.version (id)
);
comment on table procedures.listing is 'What lists and search read: one row a procedure in force.';
comment on column procedures.listing.version_id is 'Version in force.';
comment on column procedures.listing.code is 'National code.';
comment on column procedures.listing.name is 'Official name.';
comment on column procedures.listing.name_en is 'Official name in English.';
comment on column procedures.listing.everyday_name is 'What people call it.';
comment on column procedures.listing.everyday_name_en is 'What people call it, in English.';
comment on column procedures.listing.summary is 'One or two sentences.';
comment on column procedures.listing.summary_en is 'The same in English.';
comment on column procedures.listing.sector_code is 'Sector code.';
comment on column procedures.listing.sector_name is 'Sector name.';
comment on column procedures.listing.sector_name_en is 'Sector name in English.';
comment on column procedures.listing.priority_sector is 'One of the ten priority sectors, if any.';
comment on column procedures.listing.life_events is 'Life events it belongs to.';
comment on column procedures.listing.subjects is 'Who may file.';
comment on column procedures.listing.levels is 'Levels of government that decide.';
comment on column procedures.listing.competent_code is 'Department that decides; null where every commune does.';
comment on column procedures.listing.fully_online is 'Toàn trình.';
comment on column procedures.listing.has_fee is 'Some fee may be due.';
comment on column procedures.listing.keywords is 'Other words people use for it, in either language; shown as the reason of a match.';
comment on column procedures.listing.filed_online is 'May be filed through this portal, wholly or in part.';
create index version_in_force_idx on procedures.version (code, valid_from desc);

create table procedures.term (
  term     text not null,
  sound    text not null,
  listings int not null,
  constraint term_pkey primary key (term)
);
comment on table procedures.term is 'Every word and pair of neighbouring words that finds a procedure: what a mistyped word may mean.';
comment on column procedures.term.term is 'Folded: no tone marks, d for đ, i for a final y.';
comment on column procedures.term.sound is 'How it sounds where s and x, tr and ch, final n and ng are not told apart.';
comment on column procedures.term.listings is 'How many procedures it finds; a rare word says more.';
-- Written a few times a week, read at every search: nothing may wait in a pending list.
create index term_trigram_idx on procedures.term using gin (term gin_trgm_ops) with (fastupdate = off);
create index term_sound_idx on procedures.term (sound);

create table procedures.listing_term (
  term   text not null,
  code   text not null,
  weight real not null,
  source text not null,
  constraint listing_term_pkey primary key (term, code),
  constraint listing_term_listing_fkey foreign key (code) references procedures.listing (code) on delete cascade,
  constraint listing_term_source_check check (source in ('everyday', 'keyword', 'name', 'sector', 'event', 'summary'))
);
comment on table procedures.listing_term is 'Which procedure a word finds, how surely, and where the word stands.';
comment on column procedures.listing_term.term is 'A term.';
comment on column procedures.listing_term.code is 'The procedure.';
comment on column procedures.listing_term.weight is 'Everyday name above keywords, official name, sector and summary.';
comment on column procedures.listing_term.source is 'Where it stands; the result says so.';
create index listing_term_code_idx on procedures.listing_term (code);
