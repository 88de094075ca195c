import { Temporal } from 'temporal-polyfill';

/** Days without an hour are days where the office is. */
export const OFFICE_ZONE = 'Asia/Jakarta';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Milliseconds since 1970 of an ISO 8601 instant with its zone. Throws a RangeError on anything else. */
export const instantMs = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The instant, in ISO 8601 and UTC, so many milliseconds since 1970. */
export const instantOf = (ms: number): string => iso(Temporal.Instant.fromEpochMilliseconds(ms));

/** The first millisecond of a calendar day in the office's zone. Throws a RangeError on a day that does not exist. */
export const dayStart = (day: string): number => midnight(parseDay(day));

/** The last millisecond of a calendar day in the office's zone. */
export const dayEnd = (day: string): number => midnight(parseDay(day).add({ days: 1 })) - 1;

/** The first and last day of a month such as `2022-07`. */
export const monthDays = (month: string): readonly [string, string] => {
  if (!MONTH.test(month)) throw new RangeError('not a month');
  const parsed = Temporal.PlainYearMonth.from(month);
  return [
    parsed.toPlainDate({ day: 1 }).toString(),
    parsed.toPlainDate({ day: parsed.daysInMonth }).toString(),
  ];
};

/** The instant (ISO 8601, UTC, milliseconds) so many hours later. */
export const plusHours = (instant: string, hours: number): string =>
  iso(Temporal.Instant.from(instant).add({ hours }));

/** The last instant of a calendar day in the office's zone, as ISO 8601 in UTC: when something due that day is overdue. */
export const endOfDay = (day: string): string => instantOf(dayEnd(day));

/** The last instant, in UTC, of what is stated as a day or as an instant with its zone. */
export const endOf = (dayOrInstant: string): string =>
  DAY.test(dayOrInstant) ? endOfDay(dayOrInstant) : plusHours(dayOrInstant, 0);

/** Is one instant before another? Zones may differ. */
export const isBefore = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;

const iso = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

const parseDay = (day: string): Temporal.PlainDate => {
  if (!DAY.test(day)) throw new RangeError('not a day');
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
};

const midnight = (day: Temporal.PlainDate): number =>
  day.toZonedDateTime({ timeZone: OFFICE_ZONE }).epochMilliseconds;
