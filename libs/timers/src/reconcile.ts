import type pg from 'pg';

/** One row of the register that was not what the events say. */
export interface Drift {
  readonly stream: string;
  readonly deadline: string;
  readonly rung: number;
  readonly wrong: 'missing' | 'superfluous' | 'different';
}

/** Failed rungs count as armed: trying in vain is no event. */
const SAID = `d.due_at, d.outward, replace(d.status, 'failed', 'armed')`;

/** Whether anything is wrong, as one statement sees it: events and register move together, so it needs no lock. */
const DRIFTED = `
  select exists (
    select from (select * from jejak.deadline_expected where tenant = $1) e
    full join (select * from jejak.deadline where tenant = $1) d using (tenant, stream, deadline, rung)
    where (${SAID}) is distinct from (e.due_at, e.outward, e.status)
  ) as drifted`;

const MEND = `
  with expected as materialized (
    select * from jejak.deadline_expected where tenant = $1
  ), superfluous as (
    delete from jejak.deadline d where d.tenant = $1 and not exists (
      select from expected e where (e.stream, e.deadline, e.rung) = (d.stream, d.deadline, d.rung))
    returning d.stream, d.deadline, d.rung, 'superfluous' as wrong
  ), mended as (
    insert into jejak.deadline as d (tenant, stream, deadline, rung, due_at, outward, status)
    select e.tenant, e.stream, e.deadline, e.rung, e.due_at, e.outward, e.status from expected e
    on conflict (tenant, stream, deadline, rung) do update
      set due_at = excluded.due_at, outward = excluded.outward, status = excluded.status
      where (${SAID})
        is distinct from (excluded.due_at, excluded.outward, excluded.status)
    returning d.stream, d.deadline, d.rung, case when xmax = 0 then 'missing' else 'different' end as wrong
  )
  select * from superfluous union all select * from mended`;

/**
 * Compares the register of one tenant with what its events say, and answers what was wrong. Only when something is, it is
 * mended, with no event stored meanwhile: appends wait for that.
 */
export const reconcile = async (pool: pg.Pool, tenant: string): Promise<readonly Drift[]> => {
  const { rows } = await pool.query<{ drifted: boolean }>(DRIFTED, [tenant]);
  return rows[0]?.drifted ? mend(pool, tenant) : [];
};

const mend = async (pool: pg.Pool, tenant: string): Promise<readonly Drift[]> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select from jejak.head where tenant = $1 for update', [tenant]);
    const { rows } = await client.query<Drift>(MEND, [tenant]);
    await client.query('commit');
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
};
