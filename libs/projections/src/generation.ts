import pg, { type Pool, type PoolClient } from 'pg';
import type { EventStore, Stretch } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { type StreamChange, writeChanges } from './changes.ts';
import { Folder, type Folding, type Poisoned } from './folder.ts';
import type { Projection } from './projection.ts';
import { type Checkpoint, createGeneration, readCheckpoint } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Somebody else moved the checkpoint: what was folded is void. Open again and go on from there. */
export class LostRace extends Error {}

export interface Ports {
  readonly pool: Pool;
  readonly store: EventStore;
}

/** SQLSTATE of rows that this table can never take, whatever is tried again. */
const REFUSED = /^(?:21|22|23|54)/;

/**
 * One set of a projection's tables, in a schema of its own together with its checkpoint. The checkpoint moves by
 * compare-and-set on its revision, in the transaction that writes the rows: however many work on it, each event is
 * applied once.
 */
export class Generation<State> {
  private checkpoint: Checkpoint = { version: '', position: 0, revision: 0 };
  private parked = new Set<string>();
  private folder: Folder<State>;

  constructor(
    readonly projection: Projection<State>,
    readonly schema: string,
    private readonly ports: Ports,
  ) {
    this.folder = this.newFolder();
  }

  get version(): string {
    return this.checkpoint.version;
  }
  get position(): number {
    return this.checkpoint.position;
  }

  /** Creates the tables when there are none, and takes up work at their checkpoint. */
  async open(): Promise<void> {
    const { pool } = this.ports;
    this.checkpoint =
      (await readCheckpoint(pool, this.schema)) ??
      (await inTransaction(pool, (client) => createGeneration(client, this.schema, this.projection)));
    const { rows } = await pool.query<{ stream_id: string }>(`select stream_id from ${this.schema}.parked`);
    this.parked = new Set(rows.map((row) => row.stream_id));
    this.folder = this.newFolder();
  }

  /**
   * Applies stretches of the log that follow the checkpoint, each folded while the one before is written.
   * `moved` hears each new position. Throws `LostRace`, or the fault that a database or store had.
   */
  async project(
    stretches: AsyncIterable<Stretch> | Iterable<Stretch>,
    moved: (position: number) => void = () => undefined,
    failed: () => void = () => undefined,
  ): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    for await (const { events, upTo } of stretches) {
      const folding = await this.fold(events);
      await writing;
      writing = this.write(upTo, folding).then(() => moved(upTo));
      writing.catch(failed);
    }
    await writing;
  }

  /** Tries the parked streams again. Returns how many are still parked. */
  async retryParked(): Promise<number> {
    return inTransaction(this.ports.pool, async (client) => {
      const { rows } = await client.query<Checkpoint>(
        `select position, revision from ${this.schema}.checkpoint for update`,
      );
      const at = rows[0]?.position ?? 0;
      const parked = await client.query<{ stream_id: string }>(
        `delete from ${this.schema}.parked returning stream_id`,
      );
      if (parked.rows.length === 0) return 0;
      const { changes, poisoned } = await this.newFolder().refold(
        parked.rows.map((row) => row.stream_id),
        at,
      );
      const refused = await this.writeOneByOne(client, changes);
      await this.park(client, [...poisoned, ...refused]);
      await client.query(`update ${this.schema}.checkpoint set revision = revision + 1`);
      return poisoned.length + refused.length;
    });
  }

  private newFolder(): Folder<State> {
    return new Folder(this.projection, this.schema, this.ports.pool, this.ports.store);
  }

  private async fold(events: readonly RecordedEvent[]): Promise<Folding> {
    const sound = events.filter(({ streamId }) => !this.parked.has(streamId));
    if (sound.length === 0) return { changes: [], poisoned: [] };
    const folding = await this.folder.fold(sound);
    for (const { streamId } of folding.poisoned) this.parked.add(streamId);
    return folding;
  }

  private async write(position: number, { changes, poisoned }: Folding): Promise<void> {
    // A stream may have been parked after this folding began.
    const sound = changes.filter(({ streamId }) => !this.parked.has(streamId));
    try {
      await this.commit(position, async (client) => {
        await writeChanges(client, this.schema, sound);
        await this.park(client, poisoned);
      });
    } catch (error) {
      if (!isRefused(error)) throw error;
      await this.commit(position, async (client) => {
        const refused = await this.writeOneByOne(client, sound);
        await this.park(client, [...poisoned, ...refused]);
      });
    }
  }

  private async commit(position: number, write: (client: PoolClient) => Promise<void>): Promise<void> {
    const { revision } = this.checkpoint;
    await inTransaction(this.ports.pool, async (client) => {
      const { rowCount } = await client.query(
        `update ${this.schema}.checkpoint set position = $1, revision = revision + 1, updated_at = now()
          where revision = $2`,
        [position, revision],
      );
      if (rowCount !== 1) throw new LostRace(`The checkpoint of ${this.schema} was moved by somebody else`);
      await write(client);
    });
    this.checkpoint = { ...this.checkpoint, position, revision: revision + 1 };
  }

  private async writeOneByOne(client: PoolClient, changes: readonly StreamChange[]): Promise<Poisoned[]> {
    const refused: Poisoned[] = [];
    for (const change of changes) {
      await client.query('savepoint stream');
      try {
        await writeChanges(client, this.schema, [change]);
      } catch (error) {
        if (!isRefused(error)) throw error;
        await client.query('rollback to savepoint stream');
        refused.push({ ...change, error });
        this.parked.add(change.streamId);
      }
    }
    return refused;
  }

  private async park(client: PoolClient, poisoned: readonly Poisoned[]): Promise<void> {
    for (const { streamId, position, error } of poisoned) {
      await client.query(
        `insert into ${this.schema}.parked (stream_id, position, error) values ($1, $2, $3)`,
        [streamId, position, nameOf(error)],
      );
    }
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && REFUSED.test(error.code ?? '');

/** What kind of error it was; its message is left out, for it may quote a person's data. */
export const nameOf = (error: unknown): string => {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'unknown error';
};
