import type { RecordedEvent } from '#kernel';

/** A point in the making of a history: an instant, or the version of an entry. Neither: now. */
export interface Moment {
  /** ISO 8601 with its zone; what was recorded at that very instant was known. */
  readonly knownAt?: string;
  readonly version?: number;
}

/** The events that were there at the moment: exactly what was known then. */
export const knownAt = (
  history: readonly RecordedEvent[],
  { knownAt: instant, version = Number.POSITIVE_INFINITY }: Moment,
): readonly RecordedEvent[] => {
  const until = instant === undefined ? Number.POSITIVE_INFINITY : Date.parse(instant);
  return history.filter((event) => event.version <= version && Date.parse(event.recordedAt) <= until);
};
