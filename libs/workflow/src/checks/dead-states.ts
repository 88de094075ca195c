import { type Finding, finding, type LineOf } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { type Approach, approachesInParts, approachTo, readsOfExits } from './states/ending.ts';
import { replay } from './states/quietest.ts';
import { sliceOf } from './states/slice.ts';
import { dependenciesOf, type Universe, universeOf } from './states/universe.ts';
import { lastStepOf, toldWay } from './told.ts';
import { tooManyStates } from './too-many-states.ts';

/** In each of the ways in which a case may end, some case can. */
export const closedExits: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  return Object.keys(definition.exits)
    .filter((name) => approachTo([name], universe)?.ends.length === 0)
    .map((name) =>
      finding('definition/unreachable-exit', `A case can never end as ${name}`, ['exits', name], lineOf),
    );
};

/**
 * Whatever happens, a case can still come to an end. Looks at as few of the facts as prove it: those on which one exit
 * depends, then those of two… Where that is too much, everything that an exit asks for is looked at by itself; that two such
 * things exclude each other is not seen then.
 */
export const deadStates: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  const exits = nearestFirst(Object.keys(definition.exits), universe);
  let approach: Approach | undefined;
  for (let some = 1; some <= exits.length; some += 1) {
    approach = approachTo(exits.slice(0, some), universe);
    if (!approach) break;
    if (deadIn(approach) < 0) return [];
  }
  const told = approach ? toldOf(approach, universe, lineOf) : deadInParts(exits, universe, lineOf);
  return told ?? [tooManyStates('Whether a case can always end', ['exits'], lineOf)];
};

/** Undefined when it cannot be told. One part of the only exit that is out of reach is enough for a dead end. */
const deadInParts = (
  exits: readonly string[],
  universe: Universe,
  lineOf: LineOf,
): readonly Finding[] | undefined => {
  for (const exit of exits) {
    const parts = approachesInParts(exit, universe);
    if (parts.every((part) => part && deadIn(part) < 0)) return [];
    const dead = parts.find((part) => part && deadIn(part) >= 0);
    if (dead && exits.length === 1) return toldOf(dead, universe, lineOf);
  }
  return undefined;
};

const nearestFirst = (exits: readonly string[], universe: Universe): readonly string[] =>
  exits
    .map((name) => ({ name, size: dependenciesOf(readsOfExits([name], universe), universe).size }))
    .toSorted((one, other) => one.size - other.size)
    .map(({ name }) => name);

/** The nearest state from which nothing leads to the aim; -1 when there is none. */
const deadIn = ({ ends, exploration: { states, leadingTo } }: Approach): number => {
  const alive = leadingTo(ends);
  return states.findIndex((_, index) => !alive.has(index));
};

/** How a case gets to its dead end. Undefined when it does not: what was left out would have forbidden it. */
const toldOf = (approach: Approach, universe: Universe, lineOf: LineOf): readonly Finding[] | undefined => {
  const { slice, exploration } = approach;
  const whole = sliceOf(universe, [...universe.variables.keys()]);
  const way = replay(exploration.wayTo(deadIn(approach)), slice, whole);
  if (!way) return undefined;
  const step = lastStepOf(way, universe.definition.steps);
  const message = `${toldWay(way)}, a case can no longer end: no exit can be reached`;
  return [
    finding('definition/dead-state', message, step === undefined ? ['steps'] : ['steps', step], lineOf),
  ];
};
