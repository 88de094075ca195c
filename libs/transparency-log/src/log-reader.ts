import type pg from 'pg';
import type { EventStore } from '#event-store';
import { refuse } from '#kernel';
import {
  consistencyProof,
  inclusionProof,
  NotProven,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tilePath,
  writeEntryBundle,
  writeLogProof,
} from '#notary';
import { lastCheckpoint, type SignedCheckpoint } from './checkpoints.ts';
import type { Flaw } from './halt.ts';
import { entryFlaw, rescan } from './rescan.ts';
import { computeOver, readTiles } from './tile-rows.ts';

/** How the notary does. */
export interface LogStatus {
  /** Leaves in the log. */
  readonly size: number;
  /** Events that the log is behind the store. */
  readonly lag: number;
  /** When the last checkpoint was signed; absent before the first. */
  readonly signedAt?: string;
  /** Why the notary halted, if it did. */
  readonly halt?: string;
}

interface Entry {
  readonly index: number;
  readonly leaf: string;
}

const ENTRY = 'select index, leaf from notary.entry where tenant = $1 and event_id = $2';
const BUNDLE = 'select leaf from notary.entry where tenant = $1 and index >= $2 order by index limit $3';
const SIZES = 'select size from notary.checkpoint where tenant = $1 and size = any($2)';
const STATUS = 'select size, halt from notary.log where tenant = $1';

const NOTHING_SIGNED = 'Nothing has been signed yet; ask again in a few seconds';

/** What the log shows to those who check it. Its own injection token. Refuses with codes `log/…`. */
export class LogReader {
  constructor(
    private readonly pool: pg.Pool,
    private readonly tenant: string,
    private readonly store: EventStore,
  ) {}

  /** The last signed checkpoint. */
  async checkpoint(): Promise<SignedCheckpoint> {
    return (await lastCheckpoint(this.pool, this.tenant)) ?? refuse('log/not-found', NOTHING_SIGNED);
  }

  /** The bytes at a path of C2SP tlog-tiles: hashes, or the leaves themselves as a bundle of entries. */
  async tile(path: string): Promise<Uint8Array> {
    const tile = tileAt(path);
    const bytes = tile.level === 'entries' ? await this.bundle(tile) : await this.hashes(tile);
    return bytes ?? refuse('log/not-found', `The log does not reach ${path}`);
  }

  /**
   * The proof, as the text of a `.tlog-proof` file, that an event is in the log of the last checkpoint. Refuses
   * `log/leaf-mismatch` where what is stored is no longer what was notarised.
   */
  async inclusionProof(eventId: string): Promise<string> {
    const { size, note } = await this.checkpoint();
    const { index } = await this.entryOf(eventId, size);
    const hashes = await computeOver(this.pool, this.tenant, size, (nodes) =>
      inclusionProof(index, size, nodes),
    );
    return writeLogProof({ index, hashes, checkpoint: note });
  }

  /** The hashes, in base64, that show that the log of one signed size begins with that of another. */
  async consistencyProof(from: number, to: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ size: number }>(SIZES, [this.tenant, [from, to]]);
    const signed = new Set(rows.map(({ size }) => size));
    if (from > to || !signed.has(from) || !signed.has(to)) {
      refuse('log/not-found', `There are no checkpoints of the sizes ${from} and, not below it, ${to}`);
    }
    const hashes = await computeOver(this.pool, this.tenant, to, (nodes) =>
      consistencyProof(from, to, nodes),
    );
    return hashes.map((hash) => Buffer.from(hash).toString('base64'));
  }

  async status(): Promise<LogStatus> {
    const { rows } = await this.pool.query<{ size: number; halt: string | null }>(STATUS, [this.tenant]);
    const { size = 0, halt } = rows[0] ?? {};
    const signed = await lastCheckpoint(this.pool, this.tenant);
    return {
      size,
      lag: (await this.store.head()) - size,
      ...(signed && { signedAt: signed.signedAt }),
      ...(halt && { halt }),
    };
  }

  /** Compares the whole store with the log, piece by piece. */
  rescan(): AsyncGenerator<readonly Flaw[]> {
    return rescan(this.pool, this.tenant, this.store);
  }

  private async entryOf(eventId: string, size: number): Promise<Entry> {
    const { rows } = await this.pool.query<Entry>(ENTRY, [this.tenant, eventId]);
    const entry = rows[0];
    if (!entry || entry.index >= size)
      return refuse('log/not-found', 'The log has no such event, or not yet');
    const [event] = await this.store.readAll(entry.index, 1);
    const flawed =
      event?.id !== eventId.toLowerCase() || entryFlaw(this.tenant, entry.leaf, event) !== undefined;
    if (flawed) {
      refuse('log/leaf-mismatch', `What is stored of leaf ${entry.index} is no longer what was notarised`);
    }
    return entry;
  }

  private async hashes(tile: Tile): Promise<Uint8Array | undefined> {
    return (await readTiles(this.pool, this.tenant, [tile])).get(tilePath(tile));
  }

  private async bundle({ index, width }: Tile): Promise<Uint8Array | undefined> {
    const { rows } = await this.pool.query<Entry>(BUNDLE, [this.tenant, index * TILE_WIDTH, width]);
    return rows.length < width ? undefined : writeEntryBundle(rows.map(({ leaf }) => Buffer.from(leaf)));
  }
}

const tileAt = (path: string): Tile => {
  try {
    return parseTilePath(path);
  } catch (error) {
    if (error instanceof NotProven) refuse('log/not-found', error.message);
    throw error;
  }
};
