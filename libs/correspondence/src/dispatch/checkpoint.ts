import type { Pool, PoolClient } from 'pg';
import { migrate } from '#event-store';

const MIGRATIONS = [
  `create table jejak.dispatch_checkpoint (
    tenant text primary key,
    position bigint not null
  )`,
];

/** How far the orders of one office were followed, and which process follows them. */
export class DispatchCheckpoint {
  private constructor(
    private readonly pool: Pool,
    private readonly tenant: string,
  ) {}

  static async open(pool: Pool, tenant: string): Promise<DispatchCheckpoint> {
    await migrate(pool, 'dispatch', MIGRATIONS);
    return new DispatchCheckpoint(pool, tenant);
  }

  /**
   * Runs work unless another process does. The lock goes with the connection: `work` gets a signal that aborts when
   * that breaks.
   */
  async alone(work: (lost: AbortSignal) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    const lost = new AbortController();
    client.once('error', () => lost.abort());
    try {
      if (await this.lock(client)) await work(lost.signal);
    } finally {
      // Closing the session lets go of the lock, whatever state it is in.
      client.release(true);
    }
  }

  /** Every order up to this position is done with. */
  async read(): Promise<number> {
    const { rows } = await this.pool.query(
      'select position from jejak.dispatch_checkpoint where tenant = $1',
      [this.tenant],
    );
    return rows[0]?.position ?? 0;
  }

  async write(position: number): Promise<void> {
    await this.pool.query(
      `insert into jejak.dispatch_checkpoint as old (tenant, position) values ($1, $2)
       on conflict (tenant) do update set position = greatest(old.position, excluded.position)`,
      [this.tenant, position],
    );
  }

  private async lock(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as mine', [
      `jejak dispatch ${this.tenant}`,
    ]);
    return rows[0].mine;
  }
}
