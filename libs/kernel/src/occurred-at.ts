/** How exactly the world's time of an event is known. */
export const PRECISIONS = ['exact', 'day', 'month', 'range', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * When something happened in the world, beside `recordedAt`, when it was written down.
 * `value` is ISO 8601: an instant in UTC (exact), `2022-07-30` (day), `2022-07` (month),
 * `2025-10-22/2025-10-24` (range, both days included), or null (unknown).
 */
export interface OccurredAt {
  readonly value: string | null;
  readonly precision: Precision;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Days without an hour are days in the office's zone: Western Indonesia Time, UTC+7 without daylight saving. */
export const OFFICE_OFFSET = '+07:00';
const DAY_MS = 86_400_000;

/** The first and last instant (milliseconds since 1970) that the statement covers; null when unknown or malformed. */
export const spanOf = ({ value, precision }: OccurredAt): readonly [number, number] | null => {
  if (precision === 'unknown' || value === null) return null;
  const [first = '', last = first] = precision === 'range' ? value.split('/') : [value];
  if (precision === 'exact') return INSTANT.test(value) ? both(Date.parse(value)) : null;
  if (precision === 'month') return MONTH.test(value) ? monthSpan(value) : null;
  const start = startOfDay(first);
  const end = startOfDay(last);
  return start === null || end === null || end < start ? null : [start, end + DAY_MS - 1];
};

/** The instant that orders a timeline "as it happened": the first instant covered, or null. */
export const startOf = (occurredAt: OccurredAt): number | null => spanOf(occurredAt)?.[0] ?? null;

const both = (instant: number): readonly [number, number] | null =>
  Number.isNaN(instant) ? null : [instant, instant];

const startOfDay = (day: string): number | null => {
  if (!DAY.test(day)) return null;
  const start = Date.parse(`${day}T00:00:00${OFFICE_OFFSET}`);
  const rolledOver = Number.isNaN(start) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day;
  return rolledOver ? null : start;
};

const monthSpan = (month: string): readonly [number, number] => {
  const [year = 0, index = 0] = month.split('-').map(Number);
  const next = index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
  const at = (m: string) => Date.parse(`${m}-01T00:00:00${OFFICE_OFFSET}`);
  return [at(month), at(next) - 1];
};
