import { Temporal } from 'temporal-polyfill';
import type { Calendars } from '../calendars/calendar.ts';
import { isWorkingDay } from '../calendars/working-days.ts';
import type { Definition } from '../definition.ts';
import { evaluateStep } from '../evaluate/evaluate.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Assumptions } from './assumptions.ts';
import { chanceOf } from './chance.ts';
import type { Moment, Office } from './office.ts';
import { type Occasion, SimulatedCase } from './simulated-case.ts';
import { type Simulation, Tally } from './tally.ts';
import { waysOf } from './ways.ts';

export interface Simulating {
  readonly definition: Definition;
  readonly vocabulary: Vocabulary;
  readonly calendars: Calendars;
  readonly assumptions: Assumptions;
  /** How many cases are opened, each on some day. */
  readonly cases: number;
  /** The same seed gives the same result. */
  readonly seed: number;
  readonly days: number;
  /** The first day: `2026-01-01`. */
  readonly starts: string;
}

/** When the day's work is done, where the office is. */
const NOON = '12:00';

/**
 * Plays cases through a definition, a day at a time, with a clock of its own. People take what waits longest, on working
 * days; what opens on a day is taken on the next one at the earliest.
 */
export const simulate = (given: Simulating): Simulation => {
  const { definition, vocabulary, assumptions, cases, seed, days, starts } = given;
  const tally = new Tally();
  const office: Office = { ...given, tally, ways: waysOf(definition, vocabulary) };
  const arrivals = Array.from({ length: cases }, (_, index) =>
    Math.floor(chanceOf(seed, 'arrives', index) * days),
  );
  let open: readonly SimulatedCase[] = [];
  let workingDays = 0;
  for (let day = 0; day < days; day++) {
    const date = Temporal.PlainDate.from(starts).add({ days: day });
    const moment = { day, now: instantOf(date, definition) };
    for (const one of open) one.reach(moment);
    if (isWorking(date, given)) {
      workingDays += 1;
      work(office, open, moment);
    }
    const opened = arrivals.flatMap((arrival, index) =>
      arrival === day ? [new SimulatedCase(office, index, moment)] : [],
    );
    open = [...open, ...opened].filter(({ ended }) => !ended);
  }
  return tally.result(
    cases,
    days,
    (role) => peopleOf(assumptions, role) * assumptions.stepsADay * workingDays,
  );
};

const instantOf = (date: Temporal.PlainDate, { office }: Definition): string =>
  date
    .toZonedDateTime({ timeZone: office.zone, plainTime: NOON })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

const isWorking = (date: Temporal.PlainDate, { definition, calendars }: Simulating): boolean => {
  const { calendar: jurisdiction, office } = definition;
  return isWorkingDay(date.toString(), { calendars, jurisdiction, cutiBersama: office.cutiBersama ?? true });
};

const peopleOf = ({ people, others }: Assumptions, role: string): number => people[role] ?? others;

/** Who never acts as a person. */
const SYSTEM = 'SYS';

/** The people of a role on one day, and how much each of them can still do. */
class Staff {
  private readonly left = new Map<string, number>();

  constructor(private readonly assumptions: Assumptions) {}

  able(role: string): readonly { readonly id: string; readonly role: string }[] {
    return Array.from({ length: peopleOf(this.assumptions, role) }, (_, index) => ({
      id: `${role}-${index + 1}`,
      role,
    })).filter(({ id }) => this.leftOf(id) > 0);
  }

  busy(id: string): void {
    this.left.set(id, this.leftOf(id) - 1);
  }

  private leftOf(id: string): number {
    return this.left.get(id) ?? this.assumptions.stepsADay;
  }
}

const work = (office: Office, open: readonly SimulatedCase[], moment: Moment): void => {
  const staff = new Staff(office.assumptions);
  const waiting = open.flatMap((of) => of.ready(moment.day).map((occasion) => ({ of, occasion })));
  waiting.sort(
    (one, other) => one.occasion.readyOn - other.occasion.readyOn || one.of.number - other.of.number,
  );
  for (const { of, occasion } of waiting) {
    if (!of.isOpen(occasion)) continue;
    const person = whoTakes(office, staff, of, occasion);
    if (!person) continue;
    staff.busy(person.id);
    office.tally.worked(person.role, moment.day);
    of.take(occasion, moment, person.id);
  }
};

const whoTakes = ({ definition }: Office, staff: Staff, of: SimulatedCase, { step, item }: Occasion) =>
  (definition.steps[step]?.role ?? [])
    .filter((role) => role !== SYSTEM)
    .flatMap((role) => staff.able(role))
    .find((actor) => evaluateStep(definition, step, of.facts, { actor, ...(item && { item }) }).allowed);
