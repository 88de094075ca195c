import { type Finding, finding, type LineOf } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { closersOf, mayEndIn, readsOfExits } from './states/ending.ts';
import { exploreAround } from './states/explore.ts';
import type { State } from './states/layout.ts';
import { type Obligation, obligationsOf, stepDue } from './states/obligations.ts';
import { quietest, replay } from './states/quietest.ts';
import { type Next, type Slice, sliceOf } from './states/slice.ts';
import { dependenciesOf, type Universe, universeOf } from './states/universe.ts';
import { lastStepOf, toldWay } from './told.ts';
import { tooManyStates } from './too-many-states.ts';

/**
 * No case waits in silence: as long as it is not over, at least one time limit runs. Looks for a state in which none of a
 * few time limits runs; if another one runs there, whatever else is done, that one is looked at too, and so on, until there
 * is no such state left (they cover each other) or one that no time limit covers.
 */
export const silentWaits: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  const search: Search = {
    universe,
    whole: sliceOf(universe, [...universe.variables.keys()]),
    all: obligationsOf(universe),
    exits: closersOf(universe).length === 0 ? Object.keys(definition.exits) : [],
    lineOf,
  };
  return silentAmong([], search);
};

interface Search {
  readonly universe: Universe;
  readonly whole: Slice;
  readonly all: readonly Obligation[];
  /** The ways in which a case ends by itself. */
  readonly exits: readonly string[];
  readonly lineOf: LineOf;
}

/** Silent states among those in which none of these time limits runs. */
const silentAmong = (resting: readonly Obligation[], search: Search): readonly Finding[] => {
  const { universe, whole, all, exits, lineOf } = search;
  const about = [...readsOfExits(exits, universe), ...resting.flatMap(({ reads }) => reads)];
  const around = exploreAround(universe, about);
  if (!around) return silentInParts(resting, search);
  const { slice, exploration } = around;
  const isResting = restingIn(resting, exits, slice);
  const silent = exploration.states.findIndex(isResting);
  if (silent < 0) return [];
  const way = replay(exploration.wayTo(silent), slice, whole);
  if (!way) return silentInParts(resting, search);
  const found = quietest(way, slice, whole, all);
  const next = nearestOf(found.running, universe, resting);
  return next
    ? silentAmong([...resting, next], search)
    : told(way.length > 1 ? way : found.way, found.way, whole, lineOf);
};

/** Too much to look at together: a time limit rests because of one part of its condition, or of another. */
const silentInParts = (resting: readonly Obligation[], search: Search): readonly Finding[] => {
  const whole = resting.findLast(({ parts }) => parts.length > 1);
  if (!whole) return [tooManyStates('Whether a time limit always runs', ['steps'], search.lineOf)];
  const others = resting.filter((one) => one !== whole);
  for (const part of whole.parts) {
    const findings = silentAmong([...others, part], search);
    if (findings.length > 0) return findings;
  }
  return [];
};

const restingIn = (
  resting: readonly Obligation[],
  exits: readonly string[],
  slice: Slice,
): ((state: State) => boolean) => {
  const running = resting.map(({ runningIn }) => runningIn(slice));
  const mayEnd = exits.length > 0 ? mayEndIn(exits, slice) : () => false;
  return (state) => !mayEnd(state) && !running.some((runs) => runs(state));
};

/** The one that depends on the fewest things beside those looked at already. */
const nearestOf = (
  running: readonly Obligation[],
  universe: Universe,
  resting: readonly Obligation[],
): Obligation | undefined => {
  const known = resting.flatMap(({ reads }) => reads);
  return running
    .map((one) => ({ one, size: dependenciesOf([...known, ...one.reads], universe).size }))
    .toSorted((one, other) => one.size - other.size)[0]?.one;
};

/** A step that waits there without a time limit is where the mistake is; otherwise the last one of those that matter. */
const told = (
  mattering: readonly Next[],
  way: readonly Next[],
  whole: Slice,
  lineOf: LineOf,
): readonly Finding[] => {
  const { steps } = whole.definition;
  const state = way.at(-1)?.state ?? [];
  const waiting = Object.entries(steps)
    .filter(([name, { discretionary, due }]) => !discretionary && !due && !isOpening(name, whole))
    .map(([name]) => name)
    .filter((name) => stepDue(name, whole).runningIn(whole)(state));
  const last = lastStepOf(mattering, steps);
  const at = waiting.length > 0 ? waiting : last === undefined ? [] : [last];
  const message = `${toldWay(way)}, the case waits and no time limit runs`;
  const paths = at.length > 0 ? at.map((name) => ['steps', name]) : [['steps']];
  return paths.map((path) => finding('definition/silent-wait', message, path, lineOf));
};

const isOpening = (name: string, { moves }: Universe): boolean =>
  moves.some((move) => move.name === name && move.opens);
