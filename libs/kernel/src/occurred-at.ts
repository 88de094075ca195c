import { dayEnd, dayStart, instantMs, instantOf, monthDays } from './time.ts';

/** How exactly the world's time of an event is known. */
export const PRECISIONS = ['exact', 'day', 'month', 'range', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * When something happened in the world, beside `recordedAt`, when it was written down.
 * `value` is ISO 8601: an instant with its zone (exact), `2022-07-30` (day), `2022-07` (month),
 * `2025-10-22/2025-10-24` (range, both days included), or null (unknown).
 */
export interface OccurredAt {
  readonly value: string | null;
  readonly precision: Precision;
}

/** The first and last instant (milliseconds since 1970) that the statement covers; null when unknown or malformed. */
export const spanOf = ({ value, precision }: OccurredAt): readonly [number, number] | null => {
  if (precision === 'unknown' || typeof value !== 'string') return null;
  try {
    return spans[precision](value);
  } catch {
    return null; // Malformed: the parser says so by throwing.
  }
};

const spans: Record<Exclude<Precision, 'unknown'>, (value: string) => readonly [number, number] | null> = {
  exact: (value) => [instantMs(value), instantMs(value)],
  day: (value) => [dayStart(value), dayEnd(value)],
  month: (value) => {
    const [first, last] = monthDays(value);
    return [dayStart(first), dayEnd(last)];
  },
  range: (value) => {
    const [first = '', last = '', more] = value.split('/');
    return more === undefined && dayStart(first) <= dayStart(last) ? [dayStart(first), dayEnd(last)] : null;
  },
};

/** The instant that orders a timeline "as it happened": the first instant covered, or null. */
export const startOf = (occurredAt: OccurredAt): number | null => spanOf(occurredAt)?.[0] ?? null;

/** The instant at which an event stands in a timeline "as it happened": the first that it may cover, or when it was recorded. */
export const happenedAt = (event: {
  readonly occurredAt: OccurredAt;
  readonly recordedAt: string;
}): string => {
  const start = startOf(event.occurredAt);
  return start === null ? event.recordedAt : instantOf(start);
};

/** Did it begin in time? What happened nobody knows when did not. */
export const happenedBy = (occurredAt: OccurredAt, limit: string): boolean =>
  (startOf(occurredAt) ?? Number.POSITIVE_INFINITY) <= instantMs(limit);
