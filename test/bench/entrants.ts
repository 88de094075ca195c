import { queryOnce } from '../support/postgres.ts';
import type { Trial } from './interleaved.ts';
import type { Bench } from './row.ts';
import { castore } from './stores/castore.ts';
import { emmett } from './stores/emmett.ts';
import { jejak } from './stores/jejak.ts';
import { messageDb } from './stores/message-db.ts';
import type { Contender, Store } from './stores/store.ts';

/** A contender's store in a fresh database, which keeps account of what was acknowledged. */
export interface Entrant extends Store {
  readonly name: string;
  readonly database: string;
  /** Says that these events were acknowledged, by whatever way they went into the database. */
  acknowledge(events: readonly { readonly id: string }[]): void;
  /** Throws unless exactly the acknowledged events are stored; then gives up the database. */
  settle(): Promise<void>;
}

export interface Entrants {
  readonly ours: Entrant;
  readonly peers: Readonly<Record<string, Entrant>>;
  settle(): Promise<void>;
}

/** All contenders, each with a database of its own. */
export const enterAll = async (bench: Bench): Promise<Entrants> => {
  const ours = await enter(bench, jejak);
  const peers: Record<string, Entrant> = {};
  for (const contender of [emmett, castore, messageDb]) peers[contender.name] = await enter(bench, contender);
  const settle = async () => {
    for (const entrant of [ours, ...Object.values(peers)]) await entrant.settle();
  };
  return { ours, peers, settle };
};

export const enter = async (bench: Bench, { name, open, storedIds }: Contender): Promise<Entrant> => {
  const database = await bench.create();
  const store = await open(database);
  const acknowledged: string[] = [];
  const acknowledge = (events: readonly { readonly id: string }[]) => {
    for (const { id } of events) acknowledged.push(id);
  };
  return {
    ...store,
    name,
    database,
    acknowledge,
    append: async (streamId, version, events) => {
      await store.append(streamId, version, events);
      acknowledge(events);
    },
    settle: async () => {
      const stored = await queryOnce(database, storedIds);
      checkSame(
        name,
        acknowledged,
        stored.map(({ id }) => String(id)),
      );
      await store.close();
      await bench.drop(database);
    },
  };
};

/** Throws unless both lists hold the same ids, each once. */
export const checkSame = (name: string, acknowledged: readonly string[], stored: readonly string[]): void => {
  const [promised, found] = [new Set(acknowledged), new Set(stored)];
  const lost = acknowledged.filter((id) => !found.has(id)).length;
  const surplus = stored.filter((id) => !promised.has(id)).length + stored.length - found.size;
  if (lost > 0 || surplus > 0) {
    throw new Error(
      `${name}: of ${acknowledged.length} acknowledged events ${lost} are lost; ${surplus} too many`,
    );
  }
};

/** The same trial for every peer. */
export const eachPeer = (
  { peers }: Entrants,
  trialOf: (entrant: Entrant) => Trial,
): Readonly<Record<string, Trial>> =>
  Object.fromEntries(Object.entries(peers).map(([name, entrant]) => [name, trialOf(entrant)]));
