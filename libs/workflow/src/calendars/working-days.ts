import { Temporal } from 'temporal-polyfill';
import { type Calendar, type Calendars, calendarVersion } from './calendar.ts';

/** Whose working days are counted, and whether days of joint leave are among them. */
export interface Workweek {
  readonly calendars: Calendars;
  readonly jurisdiction: string;
  /** True: nobody works on days of joint leave (*cuti bersama*). */
  readonly cutiBersama: boolean;
}

/** Where a count of working days ended. */
export interface Counted {
  readonly day: string;
  /** The calendars of the days that were looked at, such as `ID-2026@1`. */
  readonly calendarVersions: readonly string[];
  /** Some of these days are in a year that has no calendar, or a provisional one: only weekends are certain. */
  readonly provisional: boolean;
}

/** Saturday, where the week of Temporal begins on Monday. */
const SATURDAY = 6;

/** Does the jurisdiction work on this day, as far as its calendar says? */
export const isWorkingDay = (day: string, week: Workweek): boolean =>
  works(Temporal.PlainDate.from(day), week);

/**
 * The n-th working day after a day, which itself does not count; before it, where n is negative; the day itself, working
 * or not, where n is 0. A year without a calendar has only weekends.
 */
export const workingDaysAfter = (day: string, n: number, week: Workweek): Counted => {
  const step = { days: Math.sign(n) };
  const years = new Set<number>();
  let at = Temporal.PlainDate.from(day);
  for (let left = Math.abs(n); left > 0; ) {
    at = at.add(step);
    years.add(at.year);
    if (works(at, week)) left -= 1;
  }
  const { calendars, jurisdiction } = week;
  const sorted = [...years].sort();
  return {
    day: at.toString(),
    calendarVersions: sorted.map((year) => calendarVersion(calendars, jurisdiction, year)),
    provisional: sorted.some((year) => calendars.get(jurisdiction)?.get(year)?.provisional ?? true),
  };
};

const works = (day: Temporal.PlainDate, { calendars, jurisdiction, cutiBersama }: Workweek): boolean => {
  if (day.dayOfWeek >= SATURDAY) return false;
  const calendar = calendars.get(jurisdiction)?.get(day.year);
  return !calendar || !isHoliday(day.toString(), calendar, cutiBersama);
};

const isHoliday = (day: string, { national, cutiBersama }: Calendar, withCutiBersama: boolean): boolean =>
  [...national, ...(withCutiBersama ? cutiBersama : [])].some((holiday) => holiday.day === day);
