create schema notifications;
comment on schema notifications is 'Notices to people: in the app and by e-mail.';

create table notifications.notice (
  id         uuid not null,
  account_id uuid not null,
  template   text not null,
  once_key   text not null,
  subject    text not null,
  body       text not null,
  subject_en text not null,
  body_en    text not null,
  link       text not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  email      text,
  email_state text not null,
  email_tries int not null,
  email_next_at timestamptz,
  email_sent_at timestamptz,
  email_error text,
  constraint notice_pkey primary key (id),
  constraint notice_once_key unique (once_key),
  constraint notice_account_fkey foreign key (account_id) references identity.account (id),
  constraint notice_email_state_check check (email_state in ('none', 'waiting', 'sent', 'kept', 'failed'))
);
comment on table notifications.notice is 'One notice to one person.';
comment on column notifications.notice.id is 'Key.';
comment on column notifications.notice.account_id is 'To whom.';
comment on column notifications.notice.template is 'Which wording.';
comment on column notifications.notice.once_key is 'Never written twice under the same key.';
comment on column notifications.notice.subject is 'Vietnamese subject.';
comment on column notifications.notice.body is 'Vietnamese text.';
comment on column notifications.notice.subject_en is 'English subject.';
comment on column notifications.notice.body_en is 'English text.';
comment on column notifications.notice.link is 'Path in the app.';
comment on column notifications.notice.created_at is 'When.';
comment on column notifications.notice.read_at is 'When it was read in the app.';
comment on column notifications.notice.email is 'Address it goes to, if any.';
comment on column notifications.notice.email_state is 'none, waiting, sent, kept (no server set up) or failed.';
comment on column notifications.notice.email_tries is 'Tries so far.';
comment on column notifications.notice.email_next_at is 'When to try next; null once it is over.';
comment on column notifications.notice.email_sent_at is 'When the server took it.';
comment on column notifications.notice.email_error is 'Last refusal.';
create index notice_account_idx on notifications.notice (account_id, created_at desc);
create index notice_outbox_idx on notifications.notice (email_next_at) where email_next_at is not null;
create index notice_unread_idx on notifications.notice (account_id) where read_at is null;

create schema satisfaction;
comment on schema satisfaction is 'What people thought of the service.';
create table satisfaction.rating (
  dossier_id uuid not null,
  account_id uuid not null,
  level      int not null,
  stars      int not null,
  comment    text not null,
  at         timestamptz not null,
  constraint rating_pkey primary key (dossier_id),
  constraint rating_dossier_fkey foreign key (dossier_id) references dossiers.dossier (id),
  constraint rating_level_check check (level between 1 and 3),
  constraint rating_stars_check check (stars between 1 and 5)
);
comment on table satisfaction.rating is 'One rating a dossier.';
comment on column satisfaction.rating.dossier_id is 'The dossier.';
comment on column satisfaction.rating.account_id is 'Who rated.';
comment on column satisfaction.rating.level is '3 very satisfied, 2 satisfied, 1 not satisfied (TT 32/2017).';
comment on column satisfaction.rating.stars is 'One to five.';
comment on column satisfaction.rating.comment is 'In their words.';
comment on column satisfaction.rating.at is 'When.';
