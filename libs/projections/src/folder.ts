import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { effective, type RecordedEvent, rewrites } from '#kernel';
import { difference, type StreamChange } from './changes.ts';
import { stateTable } from './ledger-tables.ts';
import { personalChange } from './personal.ts';
import type { Projection } from './projection.ts';
import { type Cells, cellsOf } from './view.ts';

/** A stream as far as it is folded. */
interface Folded<State> {
  readonly version: number;
  readonly state: State;
  /** The rows of each view, in the order of the projection's views. */
  readonly rows: readonly (readonly Cells[])[];
  /** Characters of the state's JSON. */
  readonly size: number;
}

/** A stream whose events cannot be applied, from this position on. */
export interface Poisoned {
  readonly streamId: string;
  readonly position: number;
  readonly error: unknown;
}

export interface Folding {
  readonly changes: readonly StreamChange[];
  readonly poisoned: readonly Poisoned[];
}

/** Characters of states kept at hand, so that a busy stream is not read from its table for each batch. */
const CACHE_CHARACTERS = 8_000_000;

/** Streams folded before others may go on: the write of the batch before, and requests of people. */
const STREAMS_A_TURN = 16;

/** Turns events into changes of the tables in one schema. It remembers what it folded, so all of it MUST be written, in order. */
export class Folder<State> {
  private readonly cache = new LRUCache<string, Folded<State>>({
    maxSize: CACHE_CHARACTERS,
    sizeCalculation: ({ size }) => size,
  });
  /** The last folding: it may not be in the tables yet. */
  private latest = new Map<string, Folded<State>>();
  private readonly nothing: Folded<State>;

  constructor(
    private readonly projection: Projection<State>,
    private readonly schema: string,
    private readonly pool: Pool,
    private readonly store: EventStore,
  ) {
    this.nothing = this.folded('', 0, projection.decider.initial, 0);
  }

  /** The next events of all streams, in order. Corrected streams are folded anew, as of the last of these events. */
  async fold(events: readonly RecordedEvent[]): Promise<Folding> {
    const streams = byStream(events);
    const corrected = [...streams].filter(([, own]) => own.some(rewrites)).map(([streamId]) => streamId);
    const [before, histories] = await Promise.all([
      this.load([...streams.keys()]),
      corrected.length > 0 ? this.store.readStreams(corrected) : new Map<string, RecordedEvent[]>(),
    ]);
    return this.foldEach(before, streams, histories);
  }

  /** Folds whole streams anew up to a position, whatever their tables say. */
  async refold(streamIds: readonly string[], upTo: number): Promise<Folding> {
    const [before, histories] = await Promise.all([this.load(streamIds), this.store.readStreams(streamIds)]);
    const added = streamIds.map((streamId): [string, RecordedEvent[]] => {
      const { version } = before.get(streamId) ?? this.nothing;
      const history = histories.get(streamId) ?? [];
      return [streamId, history.filter((event) => event.version > version && event.position <= upTo)];
    });
    return this.foldEach(before, new Map(added), histories);
  }

  private async foldEach(
    before: ReadonlyMap<string, Folded<State>>,
    streams: ReadonlyMap<string, readonly RecordedEvent[]>,
    histories: ReadonlyMap<string, readonly RecordedEvent[]>,
  ): Promise<Folding> {
    const changes: StreamChange[] = [];
    const poisoned: Poisoned[] = [];
    this.latest = new Map();
    let count = 0;
    for (const [streamId, added] of streams) {
      if (++count % STREAMS_A_TURN === 0) await nextTurn();
      try {
        const was = before.get(streamId) ?? this.nothing;
        changes.push(this.foldOne(streamId, was, added, histories.get(streamId)));
      } catch (error) {
        poisoned.push({ streamId, position: added[0]?.position ?? 0, error });
      }
    }
    return { changes, poisoned };
  }

  private foldOne(
    streamId: string,
    was: Folded<State>,
    added: readonly RecordedEvent[],
    stored: readonly RecordedEvent[] | undefined,
  ): StreamChange {
    const { decider, views, searched } = this.projection;
    const [first, last] = [added[0], added.at(-1)];
    if (first?.version !== was.version + 1 || !last) {
      throw new Error(`${streamId} goes on at version ${first?.version} after ${was.version}`);
    }
    const history = stored?.filter(({ version }) => version <= last.version).map(decider.lift);
    const entries = history ? effective(history) : added.map(decider.lift);
    const state = history ? decider.fold(history) : entries.reduce(decider.evolve, was.state);
    const id = idOf(streamId);
    const json = JSON.stringify(state);
    const now = this.folded(id, last.version, state, json.length);
    const changes = views.map((view, index) =>
      difference(view, was.rows[index] ?? [], now.rows[index] ?? []),
    );
    this.latest.set(streamId, now);
    this.cache.set(streamId, now);
    const row = {
      id,
      version: last.version,
      position: last.position,
      updated_at: last.recordedAt,
      state: json,
    };
    return {
      streamId,
      position: first.position,
      tables: [
        { table: stateTable, put: [cellsOf(stateTable, row)], gone: [] },
        personalChange(id, entries, history, searched),
        ...changes,
      ],
    };
  }

  private async load(streamIds: readonly string[]): Promise<ReadonlyMap<string, Folded<State>>> {
    const found = new Map<string, Folded<State>>();
    const missing: string[] = [];
    for (const streamId of streamIds) {
      const known = this.latest.get(streamId) ?? this.cache.get(streamId);
      if (known) found.set(streamId, known);
      else missing.push(streamId);
    }
    if (missing.length === 0) return found;
    const { rows } = await this.pool.query<{ id: string; version: number; state: string }>(
      `select id, version, state from ${this.schema}.state where id = any($1)`,
      [missing.map(idOf)],
    );
    for (const { id, version, state } of rows) {
      const streamId = `${this.projection.decider.category}-${id}`;
      found.set(streamId, this.folded(id, version, JSON.parse(state), state.length));
    }
    return found;
  }

  private folded(id: string, version: number, state: State, size: number): Folded<State> {
    const rows =
      version === 0
        ? []
        : this.projection.views.map((view) => view.rowsOf(id, state).map((row) => cellsOf(view, row)));
    return { version, state, rows, size };
  }
}

/** `case-<uuid>` without its category. */
const idOf = (streamId: string) => streamId.slice(streamId.indexOf('-') + 1);

const byStream = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const own = streams.get(event.streamId);
    if (own) own.push(event);
    else streams.set(event.streamId, [event]);
  }
  return streams;
};
