import { type RecordedEvent, refuse } from '#kernel';
import type { ActionRequest, Receipt } from './perform-action.ts';

/** A request, and the stream that it is about. */
export interface Addressed {
  readonly request: ActionRequest;
  readonly streamId: string;
}

/** Of a command that stored these events. */
export const performed = (asked: Addressed, events: readonly RecordedEvent[]): Receipt => ({
  ...placeOf(asked, events),
  events,
  repeated: false,
});

/** Of a command that had nothing to do on a stream with this history. */
export const unchanged = (asked: Addressed, history: readonly RecordedEvent[]): Receipt => ({
  ...placeOf(asked, history),
  events: [],
  repeated: false,
});

/** Of a command that stored these events the first time. Refuses when that was another command. */
export const repeated = ({ request, streamId }: Addressed, events: readonly RecordedEvent[]): Receipt => {
  const [first] = events;
  const sameStream = request.id === undefined || first?.streamId === streamId;
  if (first?.meta.action !== request.action || !sameStream) {
    return refuse('command/key-reused', 'This Idempotency-Key belongs to another command; use a new key');
  }
  return { ...placeOf({ request, streamId: first.streamId }, events), events, repeated: true };
};

const placeOf = ({ request, streamId }: Addressed, history: readonly RecordedEvent[]) => {
  const newest = history.at(-1);
  return {
    id: streamId.slice(request.category.length + 1),
    version: newest?.version ?? 0,
    position: newest?.position ?? 0,
  };
};
