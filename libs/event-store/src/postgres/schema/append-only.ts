/**
 * No event is ever changed or removed. The trigger stops everybody, superusers and replication included; the revoked
 * rights stop all but superusers, the owner of the table included.
 */
export const appendOnly = `
  create function jejak.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'Events are never changed or removed: % on %.% was refused', tg_op, tg_table_schema, tg_table_name
      using hint = 'Append a correcting event.';
  end $$;

  create trigger append_only before update or delete or truncate on jejak.event
    for each statement execute function jejak.refuse_change();
  alter table jejak.event enable always trigger append_only;

  create trigger append_only before delete or truncate on jejak.head
    for each statement execute function jejak.refuse_change();
  alter table jejak.head enable always trigger append_only;

  revoke update, delete, truncate on jejak.event from public, current_user;
  revoke delete, truncate on jejak.head from public, current_user;`;
