import { type EventStore, PostgresEventStore } from '#event-store';
import { CONNECTIONS, Conflict, type Contender, REPLAY_BATCH, type Store } from './store.ts';

/** Our event store, through its port. */
export const storeOn = (store: EventStore): Store => ({
  append: async (streamId, version, events) => {
    const commandId = events[0]?.meta.commandId ?? '';
    const expected = version === 0 ? 'none' : version;
    const [result] = await store.append([{ streamId, expected, commandId, events }]);
    if (result?.kind === 'conflict') throw new Conflict();
    if (result?.kind !== 'appended') throw new Error(`An append ended as ${result?.kind}`);
  },
  load: (streamId) => store.readStream(streamId),
  replay: async () => {
    let count = 0;
    for (let position = 0; ; ) {
      const events = await store.readAll(position, REPLAY_BATCH);
      const last = events.at(-1);
      if (!last) return count;
      position = last.position;
      count += events.length;
    }
  },
  close: () => store.close(),
});

export const openJejak = (connectionString: string) =>
  PostgresEventStore.open({ connectionString, maxConnections: CONNECTIONS });

export const jejak: Contender = {
  name: 'jejak',
  open: async (connectionString) => storeOn(await openJejak(connectionString)),
  // Definitions are stored beside the cases.
  storedIds: `select id::text as id from jejak.event where stream like 'case-%'`,
};
