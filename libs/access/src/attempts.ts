import type pg from 'pg';
import { migrate } from '#event-store';
import type { Actor } from '#kernel';

const migrations = [
  `create table jejak.attempt (
     id bigint generated always as identity primary key,
     tenant text collate "C" not null,
     at timestamptz not null default clock_timestamp(),
     actor text not null,
     role text not null,
     stream text not null,
     action text not null,
     code text not null,
     correlation text not null
   );
   create trigger append_only before update or delete or truncate on jejak.attempt
     for each statement execute function jejak.refuse_change();`,
];

/** Somebody tried what the process or their role did not allow. Ids and codes only. */
export interface Attempt {
  readonly actor: Actor;
  readonly stream: string;
  readonly action: string;
  /** Of the refusal. */
  readonly code: string;
  readonly correlationId: string;
}

export interface LoggedAttempt extends Omit<Attempt, 'actor'> {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
}

/** What was tried in vain, for auditors: kept apart from the history of cases, since nothing happened to them. */
export class Attempts {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly tenant: string,
  ) {}

  /** Brings its table up to date; the event store's schema MUST be there. */
  static async open(pool: pg.Pool, tenant: string): Promise<Attempts> {
    await migrate(pool, 'access', migrations);
    return new Attempts(pool, tenant);
  }

  async log({ actor, stream, action, code, correlationId }: Attempt): Promise<void> {
    await this.pool.query(
      `insert into jejak.attempt (tenant, actor, role, stream, action, code, correlation)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.tenant, actor.id, actor.role, stream, action, code, correlationId],
    );
  }

  /** Newest first: those before this id, at most so many. */
  async before(id: number, limit: number): Promise<readonly LoggedAttempt[]> {
    const { rows } = await this.pool.query<LoggedAttempt>(
      `select id, at, actor, role, stream, action, code, correlation as "correlationId" from jejak.attempt
       where tenant = $1 and id < $2 order by id desc limit $3`,
      [this.tenant, id, limit],
    );
    return rows;
  }
}
