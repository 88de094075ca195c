export { MemoryEventStore } from './memory.ts';
export { newId } from './new-id.ts';
export { type Ids, pageByPage } from './page-by-page.ts';
export {
  type AppendRequest,
  type AppendResult,
  EventStore,
  type ExpectedVersion,
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  type NewEvent,
  type ReadStream,
  StoreUnavailable,
  type Stretch,
  UnstorableEvent,
} from './port.ts';
export { isPassing } from './postgres/availability.ts';
export { migrate, NewerSchema } from './postgres/migrate.ts';
export { openPool, type PoolOptions } from './postgres/pool.ts';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store.ts';
