-- A draft begun on an older version is carried over to the one in force; nothing in it is lost.

alter table forms.draft
  add column set_aside jsonb not null default '[]',
  add column upgrades  jsonb not null default '[]';
comment on column forms.draft.set_aside is 'Answers the version in force no longer asks for or takes, with their questions; shown to the person.';
comment on column forms.draft.upgrades is 'What changed for the person each time the draft was carried over to a newer version.';
