/** The events that arm, move and end deadlines; whatever else carries the words is looked at and left alone. */
export const aboutDeadlines = (body: string) =>
  `(${body} like '%"type":"Deadline%' or ${body} like '%"type":"DefinitionMigrated"%')`;

/** Brings the register up to date in the transaction that stores the event, whichever process appends it. */
export const keepDeadlines = `
  create function jejak.move_deadline(in_tenant text, in_stream text, in_deadline text, rungs jsonb) returns void
  language sql as $$
    update jejak.deadline d
    set due_at = (r.rung ->> 'at')::timestamptz, attempts = 0, next_attempt_at = '-infinity', status = 'armed'
    from jsonb_array_elements(rungs) with ordinality as r (rung, number)
    where d.tenant = in_tenant and d.stream = in_stream and d.deadline = in_deadline
      and d.rung = r.number - 1 and d.status in ('armed', 'failed')
  $$;

  create function jejak.end_deadline(in_tenant text, in_stream text, in_deadline text) returns void
  language sql as $$
    update jejak.deadline d set status = 'obsolete', last_error = null
    where d.tenant = in_tenant and d.stream = in_stream and d.deadline = in_deadline
      and d.status in ('armed', 'failed')
  $$;

  create function jejak.keep_deadlines() returns trigger language plpgsql as $$
  declare
    event jsonb := new.body::jsonb;
    data jsonb := event -> 'data';
    decision jsonb;
  begin
    case event ->> 'type'
      when 'DeadlineArmed' then
        insert into jejak.deadline (tenant, stream, deadline, rung, due_at, outward)
        select new.tenant, new.stream, data ->> 'deadlineId', r.number - 1, (r.rung ->> 'at')::timestamptz,
          r.rung ->> 'do' <> 'requireStep'
        from jsonb_array_elements(data -> 'rungs') with ordinality as r (rung, number)
        on conflict do nothing;
      when 'DeadlineReached' then
        update jejak.deadline d set status = 'fired', last_error = null
        where d.tenant = new.tenant and d.stream = new.stream and d.deadline = data ->> 'deadlineId'
          and d.rung = (data ->> 'rung')::smallint;
      when 'DeadlineRecalculated' then
        perform jejak.move_deadline(new.tenant, new.stream, data ->> 'deadlineId', data -> 'rungs');
      when 'DeadlineEnded' then
        perform jejak.end_deadline(new.tenant, new.stream, data ->> 'deadlineId');
      when 'DefinitionMigrated' then
        for decision in select * from jsonb_array_elements(data -> 'deadlines') loop
          case decision ->> 'decision'
            when 'cancel' then
              perform jejak.end_deadline(new.tenant, new.stream, decision ->> 'deadlineId');
            when 'recalculate' then
              perform jejak.move_deadline(new.tenant, new.stream, decision ->> 'deadlineId', decision -> 'rungs');
            else null;
          end case;
        end loop;
      else null;
    end case;
    return null;
  end $$;

  create trigger keep_deadlines after insert on jejak.event
    for each row when ${aboutDeadlines('new.body')} execute function jejak.keep_deadlines();`;
