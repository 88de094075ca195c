import type pg from 'pg';

/** A rung whose time has come. */
export interface DueRung {
  readonly stream: string;
  readonly deadline: string;
  readonly rung: number;
}

/** What is asked for: due when, and all of it or only what stays inside the house. */
export interface DueFilter {
  readonly tenant: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly inwardOnly: boolean;
}

/** Streams taken on in one round; the others come in the next, or fall to another process. */
const STREAMS_PER_ROUND = 64;
/** Tries before a rung is given up and an incident raised. */
export const MAX_ATTEMPTS = 10;

/** A rung that was put off keeps back those after it on its ladder. */
const DUE = `tenant = $1 and status = 'armed' and due_at <= $2 and next_attempt_at <= $2 and not ($3 and outward)
  and not exists (
    select from jejak.deadline e
    where (e.tenant, e.stream, e.deadline) = (d.tenant, d.stream, d.deadline) and e.rung < d.rung
      and e.status = 'armed' and e.next_attempt_at > $2)`;

/**
 * The due rungs, in order, of streams that no other process is at: these are locked until the transaction of `client`
 * ends. The lock only spares work: twice the same firing is one event, by its command id.
 */
export const lockDueRungs = async (
  client: pg.PoolClient,
  { tenant, at, inwardOnly }: DueFilter,
): Promise<readonly DueRung[]> => {
  const due = await client.query<{ stream: string }>(
    `select stream from jejak.deadline d where ${DUE}
     group by stream order by min(due_at), stream limit ${STREAMS_PER_ROUND}`,
    [tenant, at, inwardOnly],
  );
  const locked = await client.query<{ stream: string }>(
    `select stream from unnest($2::text[]) as s (stream)
     where pg_try_advisory_xact_lock(hashtextextended($1 || '/' || stream, 0))`,
    [tenant, due.rows.map(({ stream }) => stream)],
  );
  const { rows } = await client.query<DueRung>(
    `select stream, deadline, rung from jejak.deadline d where ${DUE} and stream = any($4)
     order by due_at, deadline, rung`,
    [tenant, at, inwardOnly, locked.rows.map(({ stream }) => stream)],
  );
  return rows;
};

/** Puts a rung off after a fault, longer each time. Answers whether it was given up: it stays so until resolved. */
export const putOff = async (
  pool: pg.Pool,
  tenant: string,
  { stream, deadline, rung }: DueRung,
  fault: string,
): Promise<boolean> => {
  const { rows } = await pool.query<{ status: string }>(
    `update jejak.deadline set attempts = attempts + 1, last_error = $5,
       next_attempt_at = clock_timestamp() + least(interval '1 hour', interval '1 second' * 2 ^ attempts),
       status = case when attempts + 1 >= $6 then 'failed' else status end
     where tenant = $1 and stream = $2 and deadline = $3 and rung = $4 and status = 'armed' returning status`,
    [tenant, stream, deadline, rung, fault, MAX_ATTEMPTS],
  );
  return rows[0]?.status === 'failed';
};
