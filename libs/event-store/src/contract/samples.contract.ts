import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import type { AppendRequest, EventStore, NewEvent } from '../port.ts';

/** The store under test. Others may have written to it before: specs use ids of their own. */
export type Subject = () => EventStore;

export const newStreamId = (): string => `case-${randomUUID()}`;

/** An event that a case could have; `changes` replace its fields. */
export const sampleEvent = (changes: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ConsentRecorded',
  schema: 1,
  data: { consentId: 'C1', purposes: ['ministry'] },
  occurredAt: { value: '2026-01-31', precision: 'day' },
  actor: { id: 'u1', role: 'advocate' },
  meta: { commandId: 'as in the request', action: 'record-consent' },
  ...changes,
});

export const sampleEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, () => sampleEvent());

/** One event for a new stream, under a new command; `changes` replace the fields. */
export const sampleRequest = (changes: Partial<AppendRequest> = {}): AppendRequest => ({
  streamId: newStreamId(),
  expected: 'any',
  commandId: randomUUID(),
  events: [sampleEvent()],
  ...changes,
});

/** Appends one request and returns the stored events; anything else fails the spec. */
export const stored = async (
  store: EventStore,
  changes: Partial<AppendRequest> = {},
): Promise<readonly RecordedEvent[]> => {
  const [result] = await store.append([sampleRequest(changes)]);
  if (result?.kind !== 'appended') throw new Error(`Expected to append, but: ${JSON.stringify(result)}`);
  return result.events;
};

/** All events after a position, read page by page. */
export const everythingAfter = async (
  store: EventStore,
  after: number,
  pageSize = 1_000,
): Promise<readonly RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for (let page = await store.readAll(after, pageSize); page.length > 0; ) {
    all.push(...page);
    page = await store.readAll(page.at(-1)?.position ?? 0, pageSize);
  }
  return all;
};

/** Follows the store until this event has come, then stops, and returns all that came. */
export const followUntil = async (
  store: EventStore,
  lastId: string,
  after: number,
): Promise<readonly RecordedEvent[]> => {
  const stop = new AbortController();
  const seen: RecordedEvent[] = [];
  for await (const batch of store.subscribe(after, stop.signal)) {
    seen.push(...batch);
    if (batch.some(({ id }) => id === lastId)) stop.abort();
  }
  return seen;
};

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id);
