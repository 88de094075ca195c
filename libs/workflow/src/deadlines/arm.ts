import type { Calendars } from '../calendars/calendar.ts';
import type { Definition, Rung, StepDefinition, TimeLimit } from '../definition.ts';
import type { Arming, Awaited } from './deadline.ts';
import { dueOf } from './due-at.ts';
import { endOf, instantOf, rungAt } from './moment.ts';

/** The time limit of what is awaited; undefined when the definition has none, or has no such step. */
export const limitOf = (definition: Definition, { step, awaits }: Awaited): TimeLimit | undefined => {
  const of = definition.steps[step];
  return awaits ? of?.awaits?.due : of?.due;
};

/** Counts a time limit and its ladder from an instant; undefined when the definition sets none. */
export const arm = (
  definition: Definition,
  awaited: Awaited,
  from: string,
  calendars: Calendars,
): Arming | undefined => {
  const { step: name, item, awaits } = awaited;
  const limit = limitOf(definition, awaited);
  const step = definition.steps[name];
  if (!limit || !step) return undefined;
  const { calendar = definition.calendar, basis, source, confirmed } = limit;
  const reckoning = { ...definition, calendars };
  const due = endOf(limit, from, reckoning);
  const ladder = ladderOf(step, awaits).map((rung) => ({
    rung,
    moment: rungAt(rung, due.at, reckoning, calendar),
  }));
  return {
    step: name,
    ...(item && { item }),
    awaits,
    from,
    ...dueOf(due, calendar, [due, ...ladder.map(({ moment }) => moment)]),
    ...(basis && { basis }),
    ...(source && { source }),
    ...(confirmed !== undefined && { confirmed }),
    rungs: ladder.map(({ rung, moment }) => ({ ...rung, at: instantOf(moment) })),
  };
};

/** A step that is due and awaits something has its ladder for what it awaits; people are called on all the same. */
export const ladderOf = ({ awaits, escalation }: StepDefinition, awaiting: boolean): readonly Rung[] =>
  awaits && !awaiting
    ? escalation.filter((rung) => rung.do === 'remind' || rung.do === 'escalate')
    : escalation;
