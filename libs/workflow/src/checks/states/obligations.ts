import type { Condition } from '../../condition.ts';
import { testOf } from './guard.ts';
import type { Layout, State } from './layout.ts';
import { readsOf, type Universe } from './universe.ts';

/** Something that must happen by a certain time: a step that is due, or what a step awaits. */
export interface Obligation {
  readonly reads: readonly string[];
  /** Tells whether its time limit runs in a state. MUST be asked of states that show what it reads. */
  readonly runningIn: (layout: Layout) => (state: State) => boolean;
  /** It runs when all of these run. */
  readonly parts: readonly Obligation[];
}

/** Everything for which a definition sets a time limit. */
export const obligationsOf = (universe: Universe): readonly Obligation[] =>
  Object.entries(universe.definition.steps).flatMap(([step, { discretionary, due, awaits }]) => [
    ...(due && !discretionary ? [stepDue(step, universe)] : []),
    ...(awaits ? [answerAwaited(step, awaits.until, universe)] : []),
  ]);

/** A step waits to be taken: it was not, and the case lets somebody take it. Time limits are taken not to have passed. */
export const stepDue = (step: string, universe: Universe): Obligation => {
  const { per, require: guard } = universe.definition.steps[step] ?? {};
  return together([
    takenOrNot(step, false, universe),
    ...(guard && 'all' in guard ? guard.all : guard ? [guard] : []).map((part) => met(part, per, universe)),
  ]);
};

const answerAwaited = (step: string, until: Condition, universe: Universe): Obligation => {
  const awaited = met(until, universe.definition.steps[step]?.per, universe);
  return together([takenOrNot(step, true, universe), not(awaited)]);
};

const together = (parts: readonly Obligation[]): Obligation => ({
  parts,
  reads: [...new Set(parts.flatMap(({ reads }) => reads))],
  runningIn: (layout) => {
    const tests = parts.map(({ runningIn }) => runningIn(layout));
    return (state) => tests.every((test) => test(state));
  },
});

const not = ({ reads, runningIn }: Obligation): Obligation => ({
  reads,
  parts: [],
  runningIn: (layout) => {
    const test = runningIn(layout);
    return (state) => !test(state);
  },
});

const met = (condition: Condition, per: string | undefined, universe: Universe): Obligation => ({
  reads: readsOf(condition, per, universe),
  parts: [],
  runningIn: (layout) => {
    const test = testOf(condition, layout, 'no');
    return (state) => test(state) === 'yes';
  },
});

/** Of a step per item: there must be one. */
const takenOrNot = (step: string, wanted: boolean, { definition }: Universe): Obligation => ({
  reads: [`done:${step}`],
  parts: [],
  runningIn: ({ at }) => {
    const done = at.get(`done:${step}`) ?? -1;
    const owner = at.get(`status:${definition.steps[step]?.per}`);
    return (state) => (owner === undefined || state[owner] !== 0) && (state[done] !== 0) === wanted;
  },
});
