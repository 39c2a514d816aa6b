-- A fee nobody has settled is set by the receiving officer at intake: a dossier may owe a second time.
alter table dossiers.dossier drop constraint dossier_payment_state_check;
alter table dossiers.dossier add constraint dossier_payment_state_check
  check (payment_state in ('none', 'unsettled', 'due', 'paid', 'refund_due'));
comment on column dossiers.dossier.payment_state is 'Payment, kept apart from the business state; unsettled: an officer has yet to set a fee.';

alter table payments.fee_notice drop constraint fee_notice_dossier_key;
comment on table payments.fee_notice is 'What a dossier owes: at filing, and once more where a fee was set at intake.';
create index fee_notice_dossier_idx on payments.fee_notice (dossier_id, created_at);
create unique index fee_notice_one_due_idx on payments.fee_notice (dossier_id) where state = 'due';

comment on column casework.run.limit_unit is 'working_day, day, month or hour.';

alter table dossiers.dossier add column contact_email text;
comment on column dossiers.dossier.contact_email is 'E-mail address answered in the form; null: the account''s own. Kept here because every notice needs it.';
update dossiers.dossier d set contact_email = nullif(coalesce(c.answers ->> 'contactEmail', c.answers ->> 'email'), '')
  from dossiers.content c where c.dossier_id = d.id and c.answers ?| array['contactEmail', 'email'];
