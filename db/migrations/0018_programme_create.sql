create schema programme;
comment on schema programme is 'How far the online services programme has come: figures folded from versions and dossiers.';

create table programme.service (
  version_id     uuid not null,
  code           text not null,
  name           text not null,
  name_en        text not null,
  sector_code    text not null,
  sector_name    text not null,
  sector_name_en text not null,
  competent_code text,
  level          int not null,
  fully_online   boolean not null,
  internal       boolean not null,
  valid_from     date not null,
  valid_to       date,
  constraint service_pkey primary key (version_id),
  constraint service_level_check check (level between 1 and 4)
);
comment on table programme.service is 'What a published version counts as, for as long as it is in force. Folded from versions; may be made anew at any time.';
comment on column programme.service.version_id is 'The version.';
comment on column programme.service.code is 'National procedure code.';
comment on column programme.service.name is 'Everyday name.';
comment on column programme.service.name_en is 'Everyday name in English.';
comment on column programme.service.sector_code is 'Sector code.';
comment on column programme.service.sector_name is 'Sector name.';
comment on column programme.service.sector_name_en is 'Sector name in English.';
comment on column programme.service.competent_code is 'Department that decides; null where every commune does.';
comment on column programme.service.level is 'Level 1 to 4 (NĐ 43/2011/NĐ-CP).';
comment on column programme.service.fully_online is 'Toàn trình (NĐ 224/2026/NĐ-CP).';
comment on column programme.service.internal is 'Only officers file it; not counted among the public services.';
comment on column programme.service.valid_from is 'In force from.';
comment on column programme.service.valid_to is 'First day no longer in force.';

create table programme.filed_day (
  day       date not null,
  code      text not null,
  agency_id uuid not null,
  online    int not null,
  total     int not null,
  constraint filed_day_pkey primary key (day, code, agency_id),
  constraint filed_day_online_check check (online between 0 and total)
);
comment on table programme.filed_day is 'Dossiers filed on a local day with an agency for a procedure. Folded from dossiers; may be made anew at any time.';
comment on column programme.filed_day.day is 'Local date of filing.';
comment on column programme.filed_day.code is 'National procedure code.';
comment on column programme.filed_day.agency_id is 'Agency that decides.';
comment on column programme.filed_day.online is 'Of them filed online.';
comment on column programme.filed_day.total is 'All of them.';

create table programme.fold (
  part      text not null,
  stamp     text not null,
  folded_at timestamptz not null,
  constraint fold_pkey primary key (part),
  constraint fold_part_check check (part in ('services', 'filings'))
);
comment on table programme.fold is 'How far each part has been folded.';
comment on column programme.fold.part is 'services or filings.';
comment on column programme.fold.stamp is 'What had been read then: a mark of the versions, or the last day of filings.';
comment on column programme.fold.folded_at is 'When.';

create table programme.baseline (
  on_day      date not null,
  procedures  int not null,
  online      int not null,
  used        int not null,
  source      text not null,
  source_en   text not null,
  constraint baseline_pkey primary key (on_day),
  constraint baseline_parts_check check (used <= online and online <= procedures)
);
comment on table programme.baseline is 'Where the province stood on a day before this system counted.';
comment on column programme.baseline.on_day is 'The day.';
comment on column programme.baseline.procedures is 'All administrative procedures.';
comment on column programme.baseline.online is 'Online at level 3 or 4.';
comment on column programme.baseline.used is 'Of those online, with at least one dossier.';
comment on column programme.baseline.source is 'Where the figures stand.';
comment on column programme.baseline.source_en is 'The same in English.';
