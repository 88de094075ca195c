import type { Calendars } from '../calendars/calendar.ts';
import type { Definition, TimeLimit } from '../definition.ts';
import { endOf, instantOf, type Moment } from './moment.ts';

/** When something is due, and what that rests on. */
export interface Due {
  /** An instant in UTC. */
  readonly dueAt: string;
  /** The day on which that is, where the office is. */
  readonly localDate: string;
  readonly zone: string;
  /** The jurisdiction whose working days were counted, if any were. */
  readonly calendar?: string;
  /** The files that said which days those are, such as `ID-2026@1+ID-2027@1`; version 0 where a year has no file yet. */
  readonly calendarVersion?: string;
  /** Counted over days that no decree covers yet. */
  readonly provisional: boolean;
}

/** When a time limit ends that begins at an instant, for an office that works by this definition. */
export const dueAt = (
  limit: TimeLimit,
  from: string,
  { office, calendar }: Pick<Definition, 'office' | 'calendar'>,
  calendars: Calendars,
): Due => {
  const end = endOf(limit, from, { office, calendar, calendars });
  return dueOf(end, limit.calendar ?? calendar, [end]);
};

/** What to write down of a moment at which something is due, and of all moments that were counted with it. */
export const dueOf = (due: Moment, calendar: string, moments: readonly Moment[]): Due => {
  const versions = [...new Set(moments.flatMap(({ calendarVersions }) => calendarVersions))].sort();
  return {
    dueAt: instantOf(due),
    localDate: due.at.toPlainDate().toString(),
    zone: due.at.timeZoneId,
    ...(versions.length > 0 && { calendar, calendarVersion: versions.join('+') }),
    provisional: due.provisional,
  };
};
