/** The events that arm, move and end deadlines; whatever else carries the words is looked at and left alone. */
export const ABOUT_DEADLINES = `body like '%"type":"Deadline%'`;

/** Brings the register up to date in the transaction that stores the event, whichever process appends it. */
export const keepDeadlines = `
  create function jejak.keep_deadlines() returns trigger language plpgsql as $$
  declare
    event jsonb := new.body::jsonb;
    data jsonb := event -> 'data';
  begin
    case event ->> 'type'
      when 'DeadlineArmed' then
        insert into jejak.deadline (tenant, stream, deadline, rung, due_at, outward)
        select new.tenant, new.stream, data ->> 'deadlineId', r.number - 1, (r.rung ->> 'at')::timestamptz,
          r.rung ->> 'do' <> 'requireStep'
        from jsonb_array_elements(data -> 'rungs') with ordinality as r (rung, number)
        on conflict do nothing;
      when 'DeadlineRecalculated' then
        update jejak.deadline d
        set due_at = (r.rung ->> 'at')::timestamptz, attempts = 0, next_attempt_at = '-infinity', status = 'armed'
        from jsonb_array_elements(data -> 'rungs') with ordinality as r (rung, number)
        where d.tenant = new.tenant and d.stream = new.stream and d.deadline = data ->> 'deadlineId'
          and d.rung = r.number - 1 and d.status in ('armed', 'failed');
      when 'DeadlineReached' then
        update jejak.deadline d set status = 'fired', last_error = null
        where d.tenant = new.tenant and d.stream = new.stream and d.deadline = data ->> 'deadlineId'
          and d.rung = (data ->> 'rung')::smallint;
      when 'DeadlineEnded' then
        update jejak.deadline d set status = 'obsolete', last_error = null
        where d.tenant = new.tenant and d.stream = new.stream and d.deadline = data ->> 'deadlineId'
          and d.status in ('armed', 'failed');
      else null;
    end case;
    return null;
  end $$;

  create trigger keep_deadlines after insert on jejak.event
    for each row when (new.${ABOUT_DEADLINES}) execute function jejak.keep_deadlines();`;
