import { aboutDeadlines } from './keep-deadlines.ts';

/** What the register should hold, computed from the events alone and all at once: the measure of the reconciler. */
export const deadlineExpected = `
  create index event_about_deadlines on jejak.event (tenant, stream, version) where ${aboutDeadlines('body')};

  create view jejak.deadline_expected as
  with said as materialized (
    select tenant, stream, version, body::jsonb ->> 'type' as type, body::jsonb -> 'data' as data
    from jejak.event where ${aboutDeadlines('body')}
  ), decided as (
    select s.tenant, s.stream, s.version, d.decision from said s, jsonb_array_elements(s.data -> 'deadlines') as d (decision)
    where s.type = 'DefinitionMigrated'
  ), counted as (
    select tenant, stream, version, data ->> 'deadlineId' as deadline, data -> 'rungs' as rungs
    from said where type in ('DeadlineArmed', 'DeadlineRecalculated')
    union all
    select tenant, stream, version, decision ->> 'deadlineId', decision -> 'rungs'
    from decided where decision ->> 'decision' = 'recalculate'
  ), stated as (
    select c.tenant, c.stream, c.deadline, (r.number - 1)::smallint as rung,
      (r.rung ->> 'at')::timestamptz as due_at, r.rung ->> 'do' <> 'requireStep' as outward, c.version
    from counted c, jsonb_array_elements(c.rungs) with ordinality as r (rung, number)
  ), reached as (
    select tenant, stream, data ->> 'deadlineId' as deadline, (data ->> 'rung')::smallint as rung,
      min(version) as version
    from said where type = 'DeadlineReached' group by 1, 2, 3, 4
  ), closed as (
    select tenant, stream, deadline, min(version) as version
    from (
      select tenant, stream, version, data ->> 'deadlineId' as deadline from said where type = 'DeadlineEnded'
      union all
      select tenant, stream, version, decision ->> 'deadlineId' from decided where decision ->> 'decision' = 'cancel'
    ) ended group by 1, 2, 3
  )
  select distinct on (s.tenant, s.stream, s.deadline, s.rung)
    s.tenant, s.stream, s.deadline, s.rung, s.due_at, s.outward,
    case when r.version is not null then 'fired' when c.version is not null then 'obsolete' else 'armed' end as status
  from stated s
  left join reached r using (tenant, stream, deadline, rung)
  left join closed c using (tenant, stream, deadline)
  where s.version < coalesce(r.version, c.version, s.version + 1)
  order by s.tenant, s.stream, s.deadline, s.rung, s.version desc;`;
