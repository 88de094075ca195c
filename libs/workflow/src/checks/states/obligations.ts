import { testOf } from './guard.ts';
import type { Layout, State } from './layout.ts';
import { readsOf, type Universe } from './universe.ts';

/** Something that must happen by a certain time: a step that is due, or what a step awaits. */
export interface Obligation {
  readonly step: string;
  readonly reads: readonly string[];
  /** Tells whether its time limit runs in a state. */
  readonly runningIn: (layout: Layout) => (state: State) => boolean;
}

/** Everything for which a definition sets a time limit. */
export const obligationsOf = (universe: Universe): readonly Obligation[] =>
  Object.entries(universe.definition.steps).flatMap(([step, { discretionary, due, awaits }]) => [
    ...(due && !discretionary ? [stepDue(step, universe)] : []),
    ...(awaits ? [answerAwaited(step, universe)] : []),
  ]);

/** A step waits to be taken: its guard holds, whether or not a time limit runs. Time limits are taken not to have passed. */
export const stepDue = (step: string, universe: Universe): Obligation => {
  const { per, require: guard } = universe.definition.steps[step] ?? {};
  return {
    step,
    reads: [...(guard ? readsOf(guard, per, universe) : []), `done:${step}`],
    runningIn: (layout) => {
      const done = layout.at.get(`done:${step}`) ?? -1;
      const owner = per === undefined ? undefined : layout.at.get(`status:${per}`);
      const test = guard && testOf(guard, layout, 'no');
      return (state) =>
        state[done] === 0 && (owner === undefined || state[owner] !== 0) && (!test || test(state) === 'yes');
    },
  };
};

const answerAwaited = (step: string, universe: Universe): Obligation => {
  const { per, awaits } = universe.definition.steps[step] ?? {};
  const until = awaits?.until ?? { all: [] };
  return {
    step,
    reads: [...readsOf(until, per, universe), `done:${step}`],
    runningIn: (layout) => {
      const done = layout.at.get(`done:${step}`) ?? -1;
      const test = testOf(until, layout, 'no');
      return (state) => state[done] !== 0 && test(state) !== 'yes';
    },
  };
};
