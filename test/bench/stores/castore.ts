import { requireOf } from './install.ts';
import { CONNECTIONS, Conflict, type Contender, fromParts, inParts, type Store } from './store.ts';

interface Detail {
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  readonly payload: ReturnType<typeof inParts>['data'];
  readonly metadata: ReturnType<typeof inParts>['metadata'];
}
interface CastoreStore {
  pushEvent(event: Detail): Promise<unknown>;
  groupEvent(event: Detail): unknown;
  getEvents(
    aggregateId: string,
    options?: { readonly reverse: boolean; readonly limit: number },
  ): Promise<{ readonly events: readonly (Detail & { readonly timestamp: string })[] }>;
}
interface Castore {
  readonly eventAlreadyExistsErrorCode: string;
  readonly EventStore: {
    new (options: object): CastoreStore;
    pushEventGroup(...events: readonly unknown[]): Promise<unknown>;
  };
}
interface Adapter {
  readonly PostgresEventStorageAdapter: {
    new (options: { connectionString: string }): object;
    createEventTable(options: { connectionString: string }): Promise<unknown>;
  };
}

/** `case-<uuid>` is the aggregate <uuid> of the event store `case`. */
const idOf = (streamId: string) => streamId.slice('case-'.length);

const open = async (database: string): Promise<Store> => {
  const load = requireOf('castore');
  const { EventStore, eventAlreadyExistsErrorCode }: Castore = load('@castore/core');
  const { PostgresEventStorageAdapter }: Adapter = load('@castore/event-storage-adapter-postgres');
  const connectionString = `${database}?max=${CONNECTIONS}`;
  await PostgresEventStorageAdapter.createEventTable({ connectionString });
  const store = new EventStore({
    eventStoreId: 'case',
    eventTypes: [],
    reducer: (_before: unknown, { aggregateId, version }: Detail) => ({ aggregateId, version }),
    eventStorageAdapter: new PostgresEventStorageAdapter({ connectionString }),
  });
  const versionOf = async (aggregateId: string) =>
    (await store.getEvents(aggregateId, { reverse: true, limit: 1 })).events[0]?.version ?? 0;
  return {
    append: async (streamId, expected, events) => {
      const aggregateId = idOf(streamId);
      const version = expected === 'any' ? await versionOf(aggregateId) : expected;
      const details = events.map(inParts).map(({ data, ...event }, index) => ({
        ...event,
        payload: data,
        aggregateId,
        version: version + index + 1,
      }));
      const [only] = details;
      const pushed =
        only && details.length === 1
          ? store.pushEvent(only)
          : EventStore.pushEventGroup(...details.map((detail) => store.groupEvent(detail)));
      await pushed.catch((error: { readonly code?: string }) => {
        throw error.code === eventAlreadyExistsErrorCode ? new Conflict() : error;
      });
    },
    load: async (streamId) => {
      const { events } = await store.getEvents(idOf(streamId));
      return events.map(({ version, timestamp, payload: data, ...parts }) =>
        fromParts({ ...parts, data }, { streamId, version, position: version, recordedAt: timestamp }),
      );
    },
    // Its connections cannot be closed from outside; they end with their database.
    close: async () => undefined,
  };
};

/** It has no log over all streams, and so no replay. */
export const castore: Contender = {
  name: 'castore',
  open,
  storedIds: `select metadata->>'id' as id from event`,
};
