-- Lists of the whole national catalogue: who may see a procedure, how far it is online, how long it takes. Search is made
-- from these rows in memory; the tables of its terms go.

drop table procedures.listing_term;
drop table procedures.term;

alter table procedures.listing
  add column internal       boolean not null default false,
  add column decided_above  boolean not null default false,
  add column made_by_hand   boolean not null default true,
  add column service_level  smallint,
  add column fastest_days   real,
  add column fee_unsettled  boolean not null default false,
  add column results        text[] not null default '{}',
  add constraint listing_service_level_check check (service_level between 1 and 4),
  add constraint listing_fastest_days_check check (fastest_days >= 0);
comment on column procedures.listing.internal is 'Only officers file it and see it in lists.';
comment on column procedures.listing.decided_above is 'A ministry decides; here it is received and passed on.';
comment on column procedures.listing.made_by_hand is 'Not generated from a national record.';
comment on column procedures.listing.service_level is 'Level 1 to 4 of the rule of 2011; null where nobody computed it.';
comment on column procedures.listing.fastest_days is 'Shortest limit of all channels and cases in working days; null where the law states none.';
comment on column procedures.listing.fee_unsettled is 'Some fee is to be notified by an officer.';
comment on column procedures.listing.results is 'Names of the documents it gives, in Vietnamese.';

-- What stands already was made by hand and has working days only; the rest is written when it is next published.
update procedures.listing l
set results = array(select result -> 'name' ->> 'vi' from jsonb_array_elements(v.bundle -> 'results') as result),
    fastest_days = (
      select min((limited -> 'limit' ->> 'n')::real
        * case limited -> 'limit' ->> 'unit' when 'working_day' then 1 when 'hour' then 0.125 else 0.7 end)
      from jsonb_array_elements((v.bundle -> 'channels') || (v.bundle -> 'cases')) as limited
      where limited ? 'limit'
    )
from procedures.version v
where v.id = l.version_id;
