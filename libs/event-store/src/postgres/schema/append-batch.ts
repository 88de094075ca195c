/**
 * Appends a batch of requests and answers each in order: `appended` with the version and position before its first
 * event, `conflict` with the current version, or `duplicate` with the command that was there first.
 * `expected` is a version, -1 for "exists" or -2 for "any"; `owners` gives for each event the number of its request;
 * events stand in the order of requests; texts come one a line. Within a batch, command ids and event ids MUST differ,
 * and requests to the same stream MUST expect the same version: the first of them may succeed.
 *
 * Of each leaf come the text before `prev` (`heads`) and the text from the time of recording to the version (`tails`), one
 * a line. The answer says in `prev` the hash that the first leaf of the request was chained to.
 *
 * The plan is made once for batches of any size on a table of any size, so plans that suit only small ones are off; and
 * so is the compiler, which PostgreSQL before 18 calls for plans with such restrictions.
 */
export const appendBatch = `
  create function jejak.append_batch(
    in_tenant text,
    streams text, expected integer[], commands text, sizes integer[],
    owners integer[], ids uuid[], bodies text, heads text, tails text
  ) returns table (outcome text, version integer, "position" bigint, recorded_at timestamptz, command text, prev text)
  language plpgsql
  set enable_nestloop = off
  set enable_seqscan = off
  set jit = off
  as $$
  declare
    last jejak.head;
    at timestamptz;
    rec text;
  begin
    select * into strict last from jejak.head h where h.tenant = in_tenant for update;
    at := date_trunc('milliseconds', greatest(last.recorded_at, clock_timestamp()));
    rec := ',"rec":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

    return query
    with request as (
      select r.*, sum(r.size) over (order by r.i) - r.size as skipped
      from rows from (
        string_to_table(streams, e'\\n'), unnest(expected), string_to_table(commands, e'\\n'), unnest(sizes)
      ) with ordinality as r (stream, expected, command, size, i)
    ), judged as materialized (
      select r.*,
        coalesce(
          (select e.command from jejak.event e
            where e.tenant = in_tenant and e.command = r.command and e.ordinal = 1),
          (select e.command from jejak.event e
            where e.tenant = in_tenant and e.id = ids[r.skipped + 1])
        ) as earlier,
        coalesce(
          (select e.version from jejak.event e
            where e.tenant = in_tenant and e.stream = r.stream order by e.version desc limit 1), 0
        ) as current
      from request r
    ), accepted as materialized (
      select f.*, last.position + sum(f.size) over (order by f.i) - f.size as head,
        (select jejak.leaf_hash(e.leaf) from jejak.event e
          where e.tenant = in_tenant and e.stream = f.stream and e.version = f.current) as prev
      from (
        select distinct on (j.stream) j.* from judged j
        where j.earlier is null
          and case j.expected when -2 then true when -1 then j.current > 0 else j.current = j.expected end
        order by j.stream, j.i
      ) f
    ), stored as (
      insert into jejak.event (tenant, position, stream, version, id, command, ordinal, recorded_at, body, leaf)
      select in_tenant, a.head + e.n - a.skipped, a.stream, a.current + e.n - a.skipped, e.id,
        a.command, e.n - a.skipped, at, e.body,
        jejak.chained_leaf(a.prev, e.head, rec || e.tail || a.current + e.n - a.skipped || '"}')
          over (partition by e.owner order by e.n)
      from rows from (
        unnest(owners), unnest(ids), string_to_table(bodies, e'\\n'),
        string_to_table(heads, e'\\n'), string_to_table(tails, e'\\n')
      ) with ordinality as e (owner, id, body, head, tail, n)
      join accepted a on a.i = e.owner
    )
    select
      case when a.i = j.i then 'appended' when j.earlier is not null then 'duplicate' else 'conflict' end,
      case when a.i = j.i then j.current else j.current + coalesce(a.size, 0) end,
      a.head::bigint, at, j.earlier, a.prev
    from judged j left join accepted a on a.stream = j.stream
    order by j.i;

    update jejak.head h set position = newest.position, recorded_at = at
    from (select max(e.position) as position from jejak.event e where e.tenant = in_tenant) newest
    where h.tenant = in_tenant and newest.position > last.position;
    if found then
      perform pg_notify('jejak_event', in_tenant);
    end if;
  end $$;`;
