import { closersOf, mayEndIn, readsOfExits } from '../checks/states/ending.ts';
import { MOST_STATES } from '../checks/states/explore.ts';
import { testOf } from '../checks/states/guard.ts';
import { nameOf, type State } from '../checks/states/layout.ts';
import { type Slice, sliceOf } from '../checks/states/slice.ts';
import { dependenciesOf, readsOf, type Universe, universeOf } from '../checks/states/universe.ts';
import type { Condition, Verdict } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { Facts } from '../facts.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { statesOf } from './case-states.ts';

/** When all that something depends on makes too many states: how far to look instead, which never calls an aim too far. */
const DISTANCES = [undefined, 2, 1, 0];

/** Something that a case may come to, looked at near and far. */
interface Aim {
  readonly slices: readonly Slice[];
  readonly isThere: (slice: Slice) => (state: State) => boolean;
  /** What was found out before, by slice and state. */
  readonly known: readonly Map<string, Verdict>[];
}

/**
 * Tells of cases, as they stand under a definition, whether they can still come to an end: `unknown` where that is too
 * much to look at. An exit that depends on too much is looked at in parts, each thing that it asks for by itself.
 */
export const waysOut = (definition: Definition, vocabulary: Vocabulary): ((facts: Facts) => Verdict) => {
  const universe = universeOf(definition, vocabulary);
  const exits = nearestFirst(universe).map((exit) => {
    const whole = aimOf(universe, readsOfExits([exit], universe), (slice) => mayEndIn([exit], slice));
    let parts: readonly Aim[] | undefined;
    return (facts: Facts): Verdict => {
      const verdict = comesTo(whole, facts);
      if (verdict !== 'unknown') return verdict;
      parts ??= partsOf(exit, universe);
      return least(parts.map((part) => comesTo(part, facts)));
    };
  });
  return (facts) => {
    let best: Verdict = 'no';
    for (const exit of exits) {
      const verdict = exit(facts);
      if (verdict === 'yes') return verdict;
      if (verdict === 'unknown') best = verdict;
    }
    return best;
  };
};

const nearestFirst = (universe: Universe): readonly string[] =>
  Object.keys(universe.definition.exits)
    .map((exit) => ({ exit, size: dependenciesOf(readsOfExits([exit], universe), universe).size }))
    .toSorted((one, other) => one.size - other.size)
    .map(({ exit }) => exit);

const least = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
};

const aimOf = (universe: Universe, about: readonly string[], isThere: Aim['isThere']): Aim => {
  const slices = DISTANCES.map((distance) => sliceOf(universe, about, distance));
  return { slices, isThere, known: slices.map(() => new Map()) };
};

/** Each thing that an exit asks for, the step that closes included. */
const partsOf = (exit: string, universe: Universe): readonly Aim[] => {
  const [closer, ...more] = closersOf(universe);
  const when = universe.definition.exits[exit]?.when;
  const guard = more.length === 0 ? closer?.guard : undefined;
  return [...conjuncts(when), ...conjuncts(guard)].map((condition) =>
    aimOf(universe, readsOf(condition, closer?.per, universe), (slice) => {
      const test = testOf(condition, slice, 'yes');
      return (state) => test(state) === 'yes';
    }),
  );
};

const conjuncts = (condition: Condition | undefined): readonly Condition[] => {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
};

/** Every state by which the case is shown must lead there. Looks as far as it can; what is near enough decides. */
const comesTo = ({ slices, isThere, known }: Aim, facts: Facts): Verdict => {
  for (const [index, slice] of slices.entries()) {
    const before = known[index] ?? new Map<string, Verdict>();
    const verdicts = statesOf(slice, facts).map((state) => {
      const name = nameOf(state);
      const verdict = before.get(name) ?? leads(state, slice, isThere(slice));
      before.set(name, verdict);
      return verdict;
    });
    const verdict = least(verdicts);
    if (verdict !== 'unknown') return verdict;
  }
  return 'unknown';
};

/** Breadth first; `unknown` after too many states. */
const leads = (start: State, { after }: Slice, isThere: (state: State) => boolean): Verdict => {
  const met = new Set([nameOf(start)]);
  const open = [start];
  for (let at = 0; at < open.length; at += 1) {
    const state = open[at] ?? start;
    if (isThere(state)) return 'yes';
    if (open.length > MOST_STATES) return 'unknown';
    for (const next of after(state)) {
      const name = nameOf(next.state);
      if (met.has(name)) continue;
      met.add(name);
      open.push(next.state);
    }
  }
  return 'no';
};
