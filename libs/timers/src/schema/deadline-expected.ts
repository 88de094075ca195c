import { ABOUT_DEADLINES } from './keep-deadlines.ts';

/** What the register should hold, computed from the events alone and all at once: the measure of the reconciler. */
export const deadlineExpected = `
  create index event_about_deadlines on jejak.event (tenant, stream, version) where ${ABOUT_DEADLINES};

  create view jejak.deadline_expected as
  with said as materialized (
    select tenant, stream, version, body::jsonb ->> 'type' as type, body::jsonb -> 'data' as data
    from jejak.event where ${ABOUT_DEADLINES}
  ), stated as (
    select s.tenant, s.stream, s.data ->> 'deadlineId' as deadline, (r.number - 1)::smallint as rung,
      (r.rung ->> 'at')::timestamptz as due_at, r.rung ->> 'do' <> 'requireStep' as outward, s.version
    from said s, jsonb_array_elements(s.data -> 'rungs') with ordinality as r (rung, number)
    where s.type in ('DeadlineArmed', 'DeadlineRecalculated')
  ), reached as (
    select tenant, stream, data ->> 'deadlineId' as deadline, (data ->> 'rung')::smallint as rung,
      min(version) as version
    from said where type = 'DeadlineReached' group by 1, 2, 3, 4
  ), closed as (
    select tenant, stream, data ->> 'deadlineId' as deadline, min(version) as version
    from said where type = 'DeadlineEnded' group by 1, 2, 3
  )
  select distinct on (s.tenant, s.stream, s.deadline, s.rung)
    s.tenant, s.stream, s.deadline, s.rung, s.due_at, s.outward,
    case when r.version is not null then 'fired' when c.version is not null then 'obsolete' else 'armed' end as status
  from stated s
  left join reached r using (tenant, stream, deadline, rung)
  left join closed c using (tenant, stream, deadline)
  where s.version < coalesce(r.version, c.version, s.version + 1)
  order by s.tenant, s.stream, s.deadline, s.rung, s.version desc;`;
