create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: it is append-only', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
comment on function audit.refuse_change() is 'History is added to, never changed: not by the application, not by its owner by mistake.';

create trigger entry_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger fact_append_only before update or delete or truncate on dossiers.fact
  for each statement execute function audit.refuse_change();
create trigger clock_entry_append_only before update or delete or truncate on casework.clock_entry
  for each statement execute function audit.refuse_change();
create trigger confirmation_append_only before update or delete or truncate on payments.confirmation
  for each statement execute function audit.refuse_change();
