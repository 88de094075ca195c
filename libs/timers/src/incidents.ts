import type pg from 'pg';
import { refuse } from '#kernel';

/** Something that a person must look at. */
export interface Incident {
  readonly id: number;
  readonly code: IncidentCode;
  /** Ids only: which deadline, which clock. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly raisedAt: string;
}

/**
 * `CLOCK_SUSPECT`: the database's clock jumped, and nothing goes outward until a person has looked at it.
 * `DEADLINE_FAILED`: a rung was tried again and again in vain. `DEADLINE_DRIFT`: the register did not agree with the
 * events and was mended.
 */
export type IncidentCode = 'CLOCK_SUSPECT' | 'DEADLINE_FAILED' | 'DEADLINE_DRIFT';

type Connection = Pick<pg.Pool, 'query'>;

/** The incidents of one tenant. */
export class Incidents {
  constructor(
    private readonly pool: pg.Pool,
    private readonly tenant: string,
  ) {}

  /** Raises it once: while one of the same code and subject is open there is no second. */
  async raise(
    code: IncidentCode,
    subject: string,
    detail: object,
    on: Connection = this.pool,
  ): Promise<void> {
    await on.query(
      `insert into jejak.incident (tenant, code, subject, detail) values ($1, $2, $3, $4)
       on conflict (tenant, code, subject) where resolved_at is null do nothing`,
      [this.tenant, code, subject, JSON.stringify(detail)],
    );
  }

  /** Those that are open, oldest first. */
  async open(): Promise<readonly Incident[]> {
    const { rows } = await this.pool.query<Incident>(
      `select id, code, subject, detail, raised_at as "raisedAt" from jejak.incident
       where tenant = $1 and resolved_at is null order by id`,
      [this.tenant],
    );
    return rows;
  }

  /**
   * A person has looked at it. A failed deadline is tried again; after a suspicious clock the timers go on.
   * Refuses with `incident/not-found` what is not open.
   */
  async resolve(id: number, by: string): Promise<void> {
    const { rows } = await this.pool.query<{ code: IncidentCode; subject: string }>(
      `update jejak.incident set resolved_at = now(), resolved_by = $3
       where tenant = $1 and id = $2 and resolved_at is null returning code, subject`,
      [this.tenant, id, by],
    );
    const [incident] = rows;
    if (!incident)
      return refuse('incident/not-found', 'There is no such incident, or it was resolved before');
    if (incident.code === 'DEADLINE_FAILED') await this.tryAgain(incident.subject.split('/'));
  }

  private async tryAgain([stream, deadline, rung]: readonly string[]): Promise<void> {
    await this.pool.query(
      `update jejak.deadline set status = 'armed', attempts = 0, next_attempt_at = '-infinity'
       where tenant = $1 and stream = $2 and deadline = $3 and rung = $4 and status = 'failed'`,
      [this.tenant, stream, deadline, rung],
    );
  }
}
