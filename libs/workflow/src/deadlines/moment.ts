import { Temporal } from 'temporal-polyfill';
import type { Calendars } from '../calendars/calendar.ts';
import { type Counted, workingDaysAfter } from '../calendars/working-days.ts';
import type { Definition, Rung, TimeLimit } from '../definition.ts';

/** How an office reckons: its zone and closing hour, and the working days that it goes by. */
export interface Reckoning extends Pick<Definition, 'office' | 'calendar'> {
  readonly calendars: Calendars;
}

/** A moment where the office is, and the calendars that had to be looked at to get there. */
export interface Moment extends Pick<Counted, 'calendarVersions' | 'provisional'> {
  readonly at: Temporal.ZonedDateTime;
}

/**
 * When a time limit ends that begins at an instant. Hours are exact; all else ends at the office's closing hour of its
 * last day, the day on which it begins not counted. Only working days look at the calendar: thirty days are thirty days,
 * also where they end on a holiday.
 */
export const endOf = (limit: TimeLimit, from: string, reckoning: Reckoning): Moment => {
  const { zone, closes } = reckoning.office;
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const { hours, days = 0, months = 0, workingDays, calendar = reckoning.calendar } = limit;
  if (hours !== undefined) return uncounted(start.add({ hours }));
  const day = start.toPlainDate();
  return workingDays === undefined
    ? uncounted(at(day.add({ days, months }), zone, closes))
    : counted(day, workingDays, reckoning, calendar, (last) => at(last, zone, closes));
};

/** When a rung is reached, before or after the time limit. Days keep the hour at which that is due. */
export const rungAt = (
  { at: { hours = 0, days = 0, workingDays = 0 } }: Rung,
  due: Temporal.ZonedDateTime,
  reckoning: Reckoning,
  calendar: string,
): Moment =>
  workingDays === 0
    ? uncounted(due.add({ days }).add({ hours }))
    : counted(due.toPlainDate(), workingDays, reckoning, calendar, (day) =>
        at(day, due.timeZoneId, due.toPlainTime()),
      );

/** The instant of a moment, as events have it: ISO 8601, UTC, milliseconds. */
export const instantOf = ({ at: moment }: Moment): string =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

const uncounted = (moment: Temporal.ZonedDateTime): Moment => ({
  at: moment,
  calendarVersions: [],
  provisional: false,
});

const counted = (
  from: Temporal.PlainDate,
  n: number,
  { office: { cutiBersama = true }, calendars }: Reckoning,
  jurisdiction: string,
  onDay: (day: Temporal.PlainDate) => Temporal.ZonedDateTime,
): Moment => {
  const { day, ...looked } = workingDaysAfter(from.toString(), n, { calendars, jurisdiction, cutiBersama });
  return { ...looked, at: onDay(Temporal.PlainDate.from(day)) };
};

const at = (
  day: Temporal.PlainDate,
  timeZone: string,
  plainTime: string | Temporal.PlainTime,
): Temporal.ZonedDateTime => day.toZonedDateTime({ timeZone, plainTime });
