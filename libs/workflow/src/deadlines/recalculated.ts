import { type Calendars, calendarVersion } from '../calendars/calendar.ts';
import type { Definition } from '../definition.ts';
import { arm } from './arm.ts';
import type { ArmedRung, Arming, Running, RunningRung } from './deadline.ts';

/** A deadline that a calendar moves, or at least now counts: from one instant to another. */
export interface Recalculation
  extends Pick<Arming, 'localDate' | 'calendar' | 'calendarVersion' | 'provisional'> {
  readonly deadlineId: string;
  readonly from: string;
  readonly to: string;
  /** The texts behind the calendars that changed. */
  readonly decree: readonly string[];
  /** The whole ladder, in its order. Rungs that were reached stay where they were. */
  readonly rungs: readonly ArmedRung[];
}

/** The running deadlines that were counted with other versions of the calendars than these. */
export const recalculated = (
  definition: Definition,
  running: readonly Running[],
  calendars: Calendars,
): readonly Recalculation[] =>
  running.flatMap((one) => {
    const anew = arm(definition, one, one.from, calendars);
    if (!anew || anew.calendarVersion === one.calendarVersion) return [];
    return [
      {
        deadlineId: one.deadlineId,
        from: one.dueAt,
        to: anew.dueAt,
        localDate: anew.localDate,
        calendar: anew.calendar,
        calendarVersion: anew.calendarVersion,
        provisional: anew.provisional,
        decree: decreesOf(calendars, added(one.calendarVersion, anew.calendarVersion)),
        rungs: anew.rungs.map((rung, index) => recounted(one.rungs[index], rung)),
      },
    ];
  });

const recounted = (before: RunningRung | undefined, after: ArmedRung): ArmedRung =>
  before?.reachedAt === undefined ? after : { ...after, at: before.at };

const added = (before = '', after = ''): readonly string[] => {
  const known = before.split('+');
  return after.split('+').filter((version) => !known.includes(version));
};

const decreesOf = (calendars: Calendars, versions: readonly string[]): readonly string[] =>
  [...calendars].flatMap(([jurisdiction, years]) =>
    [...years.values()]
      .filter(({ year }) => versions.includes(calendarVersion(calendars, jurisdiction, year)))
      .flatMap(({ decree }) => decree),
  );
