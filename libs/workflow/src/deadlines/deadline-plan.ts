import { Temporal } from 'temporal-polyfill';
import type { Calendars } from '../calendars/calendar.ts';
import type { Definition, StepDefinition } from '../definition.ts';
import { holds } from '../evaluate/holds.ts';
import { type Ruled, takingsOf, validTakingsOf } from '../evaluate/ruled.ts';
import { type ItemRef, isSame } from '../facts.ts';
import { arm, limitOf } from './arm.ts';
import type { Arming, Awaited, Closing, Running } from './deadline.ts';

/** A case after a command, under its definition, with the deadlines that ran before it. */
export interface Planning extends Ruled {
  readonly running: readonly Running[];
  readonly calendars: Calendars;
  /** The instant of the command. */
  readonly now: string;
}

/** What makes the running deadlines those that should run. */
export interface Plan {
  readonly close: readonly Closing[];
  readonly arm: readonly Arming[];
}

/**
 * Compares what should be running with what is. A step is due from the moment at which the case lets somebody take it, and
 * what it awaits from when it was last taken. Planning again after carrying it out changes nothing. For a case that is
 * open; in a closed one nothing is awaited, and the caller closes what runs.
 */
export const deadlinePlan = ({ running, calendars, now, ...ruled }: Planning): Plan => {
  const wanted = awaitedOf(ruled, now);
  const runs = (one: Running, other: Wanted) => isSameAwaited(one, other) && isSameBase(ruled, one, other);
  return {
    close: running
      .filter((one) => !wanted.some((other) => runs(one, other)))
      .map((one) => ({
        deadlineId: one.deadlineId,
        outcome: isMet(ruled, one) && !wanted.some((other) => isSameAwaited(one, other)) ? 'met' : 'obsolete',
      })),
    arm: wanted
      .filter((one) => !running.some((other) => runs(other, one)))
      .flatMap((one) => arm(ruled.definition, one, one.from, calendars) ?? []),
  };
};

interface Wanted extends Awaited {
  readonly from: string;
}

const awaitedOf = (ruled: Ruled, now: string): readonly Wanted[] =>
  Object.entries(ruled.definition.steps)
    .filter(([, { due, awaits }]) => due ?? awaits)
    .flatMap(([step, of]) =>
      instancesOf(ruled, of).flatMap((item) => [
        ...(isDue(ruled, step, of, item) ? [{ step, item, awaits: false, from: now }] : []),
        ...answerAwaited(ruled, step, of, item),
      ]),
    );

const instancesOf = ({ facts }: Ruled, { per }: StepDefinition): readonly (ItemRef | undefined)[] =>
  per === undefined ? [undefined] : facts.items(per).map((id) => ({ type: per, id }));

/** Nobody took it, and the case is no reason not to. Who may is another matter. */
const isDue = (
  ruled: Ruled,
  step: string,
  { due, discretionary, require }: StepDefinition,
  item?: ItemRef,
): boolean =>
  due !== undefined &&
  !discretionary &&
  (!require || holds(ruled.definition, require, ruled.facts, item) === 'yes') &&
  validTakingsOf(ruled, step, item ?? null).length === 0;

const answerAwaited = (
  ruled: Ruled,
  step: string,
  { awaits }: StepDefinition,
  item?: ItemRef,
): readonly Wanted[] => {
  const last = awaits && takingsOf(ruled, step, item ?? null).at(-1);
  if (!last || holds(ruled.definition, awaits.until, ruled.facts, item) === 'yes') return [];
  return [{ step, item, awaits: true, from: last.at }];
};

const isMet = (ruled: Ruled, awaited: Awaited): boolean =>
  limitOf(ruled.definition, awaited) !== undefined &&
  validTakingsOf(ruled, awaited.step, awaited.item ?? null).length > 0;

const isSameAwaited = (one: Awaited, other: Awaited): boolean =>
  one.step === other.step && one.awaits === other.awaits && isSame(one.item, other.item);

/**
 * Is it still counted from the same moment? What is awaited is counted anew when the step is taken again, or was taken at
 * another time than we thought. An entry of this very command is stamped only when it is stored: a little later than `now`.
 */
const isSameBase = ({ definition }: Ruled, one: Running, { awaits, from }: Wanted): boolean => {
  if (!awaits || one.from === from) return true;
  const [before, after] = [startOf(definition, one.from), startOf(definition, from)];
  return limitOf(definition, one)?.hours === undefined
    ? before.toPlainDate().equals(after.toPlainDate())
    : Math.abs(after.since(before).total('seconds')) < STAMPED_WITHIN_SECONDS;
};

const STAMPED_WITHIN_SECONDS = 60;

const startOf = ({ office }: Definition, instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(office.zone);
