import type { Condition } from '../../condition.ts';
import { type Exploration, exploreAround } from './explore.ts';
import { testOf } from './guard.ts';
import type { Layout, State } from './layout.ts';
import { openIn, type Slice } from './slice.ts';
import { type KnownMove, readsOf, type Universe } from './universe.ts';

/** The variables that decide whether a case may end in one of these ways. */
export const readsOfExits = (exits: readonly string[], universe: Universe): readonly string[] =>
  exits.length === 0
    ? []
    : [
        ...exits.flatMap((name) => readsOf(whenOf(name, universe), undefined, universe)),
        ...closersOf(universe).flatMap(({ reads }) => reads),
      ];

/** May the case end now, in one of these ways? Where the definition says nothing of how cases are closed, the exit alone decides. */
export const mayEndIn = (exits: readonly string[], layout: Layout): ((state: State) => boolean) => {
  const tests = exits.map((name) => testOf(whenOf(name, layout), layout, 'yes'));
  const closers = closersOf(layout).map((move) => openIn(move, layout));
  return (state) =>
    tests.some((test) => test(state) === 'yes') &&
    (closers.length === 0 || closers.some((isOpen) => isOpen(state)));
};

/** The steps that end a case. */
export const closersOf = ({ moves, definition }: Universe): readonly KnownMove[] =>
  moves.filter(({ closes, name }) => closes && definition.steps[name]);

/** What a case goes through on the way to an aim. */
export interface Approach {
  readonly slice: Slice;
  readonly exploration: Exploration;
  /** The states at the aim. */
  readonly ends: readonly number[];
}

/** The ways of a case to one of these exits; undefined when there is too much to look at. */
export const approachTo = (exits: readonly string[], universe: Universe): Approach | undefined =>
  approach(readsOfExits(exits, universe), universe, (slice) => mayEndIn(exits, slice));

/** The ways to each thing that an exit asks for, the step that closes included, each by itself. */
export const approachesInParts = (exit: string, universe: Universe): readonly (Approach | undefined)[] => {
  const [closer, ...more] = closersOf(universe);
  const conditions = [
    ...partsOfAll(whenOf(exit, universe)),
    ...(closer?.guard && more.length === 0 ? partsOfAll(closer.guard) : []),
  ];
  return conditions.map((condition) =>
    approach(readsOf(condition, closer?.per, universe), universe, (slice) => {
      const test = testOf(condition, slice, 'yes');
      return (state) => test(state) === 'yes';
    }),
  );
};

const approach = (
  reads: readonly string[],
  universe: Universe,
  aimIn: (slice: Slice) => (state: State) => boolean,
): Approach | undefined => {
  const around = exploreAround(universe, reads);
  if (!around) return undefined;
  const isThere = aimIn(around.slice);
  return {
    ...around,
    ends: around.exploration.states.flatMap((state, index) => (isThere(state) ? [index] : [])),
  };
};

const whenOf = (exit: string, { definition }: Universe): Condition =>
  definition.exits[exit]?.when ?? { any: [] };

const partsOfAll = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(partsOfAll) : [condition];
