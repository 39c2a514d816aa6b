create schema registers;
comment on schema registers is 'Units, agencies, calendars: things with dates that everything else refers to.';

create table registers.unit (
  code        text not null,
  name        text not null,
  name_en     text not null,
  type        text not null,
  parent_code text,
  valid_from  date not null,
  valid_to    date,
  folded_name text not null,
  constraint unit_pkey primary key (code, valid_from),
  constraint unit_period_check check (valid_to is null or valid_to > valid_from)
);
comment on table registers.unit is 'Administrative units as they were from–to: the same code may name another area later.';
comment on column registers.unit.code is 'Code of the General Statistics Office.';
comment on column registers.unit.name is 'Official name in that period.';
comment on column registers.unit.name_en is 'English name.';
comment on column registers.unit.type is 'province, municipality, city, district, ward, commune or township.';
comment on column registers.unit.parent_code is 'Code of the unit above, in the same period.';
comment on column registers.unit.valid_from is 'First day.';
comment on column registers.unit.valid_to is 'First day it no longer held; null while it holds.';
comment on column registers.unit.folded_name is 'Name without tone marks, for search.';

create table registers.calendar (
  key      text not null,
  name     text not null,
  shifts   jsonb not null,
  weekdays int[] not null,
  weekday_shifts jsonb not null,
  revision int not null,
  constraint calendar_pkey primary key (key)
);
comment on table registers.calendar is 'Working hours that agencies share.';
comment on column registers.calendar.key is 'Short name, e.g. office.';
comment on column registers.calendar.name is 'What people call it.';
comment on column registers.calendar.shifts is 'Ordinary shifts: [["07:00","11:30"],…].';
comment on column registers.calendar.weekdays is 'Weekdays with ordinary shifts, 1 = Monday.';
comment on column registers.calendar.revision is 'Counts every change of it or its days, so that readers know a kept copy is old.';
comment on column registers.calendar.weekday_shifts is 'Weekdays with other shifts: {"6":[["07:00","11:30"]]}.';

create table registers.calendar_day (
  calendar_key text not null,
  day          date not null,
  kind         text not null,
  shifts       jsonb,
  reason       text not null,
  document     text not null,
  constraint calendar_day_pkey primary key (calendar_key, day, kind),
  constraint calendar_day_calendar_fkey foreign key (calendar_key) references registers.calendar (key),
  constraint calendar_day_kind_check check (kind in ('off', 'makeup', 'hours'))
);
comment on table registers.calendar_day is 'Days that differ: off, make-up, or with hours of their own.';
comment on column registers.calendar_day.calendar_key is 'Calendar it changes.';
comment on column registers.calendar_day.day is 'The date.';
comment on column registers.calendar_day.kind is 'off, makeup (ordinary shifts on a rest day) or hours.';
comment on column registers.calendar_day.shifts is 'Shifts of that date, for kind hours.';
comment on column registers.calendar_day.reason is 'Tết, swap, storm …';
comment on column registers.calendar_day.document is 'Decision it rests on, and whether it was verified.';

create table registers.agency (
  id          uuid not null,
  code        text not null,
  identifier  text not null,
  kind        text not null,
  name        text not null,
  name_en     text not null,
  parent_code text,
  unit_code   text,
  calendar_key text not null,
  address     text not null,
  phone       text not null,
  valid_from  date not null,
  valid_to    date,
  constraint agency_pkey primary key (id),
  constraint agency_code_key unique (code, valid_from),
  constraint agency_calendar_fkey foreign key (calendar_key) references registers.calendar (key),
  constraint agency_kind_check check (kind in ('province', 'department', 'service-centre', 'commune'))
);
comment on table registers.agency is 'Office directory, dated.';
comment on column registers.agency.id is 'Key.';
comment on column registers.agency.code is 'Code used inside the province.';
comment on column registers.agency.identifier is 'Identifier in dossier codes, e.g. 000.00.19.H19 (NĐ 61/2018, QCVN 102).';
comment on column registers.agency.kind is 'province, department, service-centre or commune.';
comment on column registers.agency.name is 'Official name.';
comment on column registers.agency.name_en is 'English name.';
comment on column registers.agency.parent_code is 'Agency above.';
comment on column registers.agency.unit_code is 'Administrative unit it serves.';
comment on column registers.agency.calendar_key is 'Its working hours.';
comment on column registers.agency.address is 'Where people go.';
comment on column registers.agency.phone is 'Whom people call.';
comment on column registers.agency.valid_from is 'First day.';
comment on column registers.agency.valid_to is 'First day it no longer existed; null while it does.';
