import { effectOf } from './effects.ts';
import { testOf } from './guard.ts';
import { type Layout, layoutOf, type State } from './layout.ts';
import { dependenciesOf, type KnownMove, type Universe } from './universe.ts';

/** What a case can go through, as far as some variables show it. */
export interface Slice extends Layout {
  readonly beginnings: readonly Next[];
  /** The states to which one move leads, all of them or those of some moves. The end of the case is none of them. */
  readonly after: (state: State, isWanted?: (move: KnownMove) => boolean) => readonly Next[];
}

export interface Next {
  /** Undefined where nothing opens a case. */
  readonly move: KnownMove | undefined;
  readonly state: State;
}

/**
 * The part of a universe that these variables and all that they depend on make up: what happens to them, nothing else
 * decides. With a distance, what lies further away is left out, and taken to be as a move needs it.
 */
export const sliceOf = (universe: Universe, about: readonly string[], distance?: number): Slice => {
  const needed = dependenciesOf(about, universe, distance);
  const layout = layoutOf(
    universe,
    [...universe.variables.keys()].filter((key) => needed.has(key)),
  );
  const doors = universe.moves
    .filter(({ opens, closes, writes }) => !opens && !closes && writes.some((key) => needed.has(key)))
    .map((move) => ({ move, isOpen: openIn(move, layout), effect: effectOf(move, layout) }));
  return {
    ...layout,
    beginnings: beginningsOf(layout),
    after: (state, isWanted = () => true) =>
      doors.flatMap(({ move, isOpen, effect }) =>
        isWanted(move) && isOpen(state) ? effect(state).map((next) => ({ move, state: next })) : [],
      ),
  };
};

const beginningsOf = (layout: Layout): readonly Next[] => {
  const nothing = layout.keys.map(() => 0);
  const openings = layout.moves.filter(({ opens }) => opens);
  if (openings.length === 0) return [{ move: undefined, state: nothing }];
  return openings.flatMap((move) => effectOf(move, layout)(nothing).map((state) => ({ move, state })));
};

/** May the move be taken in a state, as far as the case is concerned? Time limits are taken to have passed. */
export const openIn = (
  { name, per, guard, once }: KnownMove,
  layout: Layout,
): ((state: State) => boolean) => {
  const owner = per === undefined ? undefined : layout.at.get(`status:${per}`);
  const done = once ? layout.at.get(`done:${name}`) : undefined;
  const test = guard && testOf(guard, layout, 'yes');
  return (state) =>
    (owner === undefined || state[owner] !== 0) &&
    (done === undefined || state[done] === 0) &&
    (!test || test(state) === 'yes');
};
