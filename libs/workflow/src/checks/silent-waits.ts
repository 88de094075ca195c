import { type Finding, finding, type LineOf } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { closersOf, mayEndIn, readsOfExits } from './states/ending.ts';
import { explore } from './states/explore.ts';
import { type Obligation, obligationsOf, stepDue } from './states/obligations.ts';
import { quietest, replay } from './states/quietest.ts';
import { type Next, type Slice, sliceOf } from './states/slice.ts';
import { dependenciesOf, type Universe, universeOf } from './states/universe.ts';
import { lastStepOf, toldWay } from './told.ts';
import { tooManyStates } from './too-many-states.ts';

/**
 * No case waits in silence: as long as it is not over, at least one time limit runs. Looks first for a state in which none
 * of a few time limits runs; if another one runs there, whatever else is done, that one is looked at too, and so on, until
 * there is no such state left (they cover each other) or one that no time limit covers.
 */
export const silentWaits: Check = (definition, vocabulary, lineOf) => {
  const universe = universeOf(definition, vocabulary);
  const whole = sliceOf(universe, [...universe.variables.keys()]);
  const all = obligationsOf(universe);
  const exits = closersOf(universe).length === 0 ? Object.keys(definition.exits) : [];
  const chosen: Obligation[] = [];
  for (;;) {
    const slice = sliceOf(universe, [
      ...readsOfExits(exits, universe),
      ...chosen.flatMap(({ reads }) => reads),
    ]);
    const { states, isWhole, wayTo } = explore(slice);
    const isCovered = coveredBy(chosen, exits, slice);
    const silent = states.findIndex((state) => !isCovered(state));
    if (silent >= 0) {
      const way = replay(wayTo(silent), slice, whole);
      const found = quietest(way, slice, whole, all);
      const next = nearestOf(found.running, universe, chosen);
      if (!next) return told(way.length > 1 ? way : found.way, found.way, whole, lineOf);
      chosen.push(next);
    } else if (isWhole) {
      return [];
    }
    if (!isWhole) return [tooManyStates('Whether a time limit always runs', ['steps'], lineOf)];
  }
};

const coveredBy = (chosen: readonly Obligation[], exits: readonly string[], slice: Slice) => {
  const running = chosen.map(({ runningIn }) => runningIn(slice));
  const mayEnd = exits.length > 0 ? mayEndIn(exits, slice) : () => false;
  return (state: Next['state']): boolean => mayEnd(state) || running.some((runs) => runs(state));
};

/** The one that depends on the fewest things beside those looked at already. */
const nearestOf = (
  running: readonly Obligation[],
  universe: Universe,
  chosen: readonly Obligation[],
): Obligation | undefined => {
  const known = chosen.flatMap(({ reads }) => reads);
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
