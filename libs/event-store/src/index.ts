export {
  type AppendRequest, type AppendResult, EventStore, type ExpectedVersion, MAX_EVENT_BYTES, MAX_EVENTS_PER_APPEND, type NewEvent, type ReadStream, StoreUnavailable, UnstorableEvent,
} from './port.ts';
