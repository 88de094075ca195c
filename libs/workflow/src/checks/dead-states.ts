import type { Definition } from '../definition.ts';
import { type Finding, finding, type LineOf } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { mayEndIn, readsOfExits } from './states/ending.ts';
import { type Exploration, explore } from './states/explore.ts';
import { sliceOf } from './states/slice.ts';
import { dependenciesOf, type Universe, universeOf } from './states/universe.ts';
import { lastStepOf, toldWay } from './told.ts';
import { tooManyStates } from './too-many-states.ts';

/** In each of the ways in which a case may end, some case can. */
export const closedExits: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  return Object.keys(definition.exits)
    .filter((name) => {
      const { ends, exploration } = endsOf([name], universe);
      return ends.length === 0 && exploration.isWhole;
    })
    .map((name) =>
      finding('definition/unreachable-exit', `A case can never end as ${name}`, ['exits', name], lineOf),
    );
};

/**
 * Whatever happens, a case can still come to an end. Looks at as few of the facts as prove it: those on which one exit
 * depends, then those of two… See `states/` for what such a look leaves out.
 */
export const deadStates: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  const exits = Object.keys(definition.exits)
    .map((name) => ({ name, size: dependenciesOf(readsOfExits([name], universe), universe).size }))
    .toSorted((one, other) => one.size - other.size)
    .map(({ name }) => name);
  for (let some = 1; some <= exits.length; some += 1) {
    const { ends, exploration } = endsOf(exits.slice(0, some), universe);
    if (!exploration.isWhole) return [tooManyStates('Whether a case can always end', ['exits'], lineOf)];
    const alive = exploration.leadingTo(ends);
    if (alive.size === exploration.states.length) return [];
    if (some === exits.length) return told(alive, exploration, definition, lineOf);
  }
  return [];
};

const endsOf = (exits: readonly string[], universe: Universe) => {
  const slice = sliceOf(universe, readsOfExits(exits, universe));
  const exploration = explore(slice);
  const mayEnd = mayEndIn(exits, slice);
  return { exploration, ends: exploration.states.flatMap((state, index) => (mayEnd(state) ? [index] : [])) };
};

/** The nearest state from which nothing leads to an end, and how a case gets there. */
const told = (
  alive: ReadonlySet<number>,
  { states, wayTo }: Exploration,
  { steps }: Definition,
  lineOf: LineOf,
): readonly Finding[] => {
  const way = wayTo(states.findIndex((_, index) => !alive.has(index)));
  const step = lastStepOf(way, steps);
  const message = `${toldWay(way)}, a case can no longer end: no exit can be reached`;
  return [
    finding('definition/dead-state', message, step === undefined ? ['steps'] : ['steps', step], lineOf),
  ];
};
