import { nameOf, type State } from './layout.ts';
import { type Next, type Slice, sliceOf } from './slice.ts';
import type { KnownMove, Universe } from './universe.ts';

/** More states than these are not looked at together. */
export const MOST_STATES = 4_000;
/** When all that something depends on makes too many states: how far to look instead. */
const DISTANCES = [undefined, 1, 0];

/** All states of a slice, the nearest first. */
export interface Exploration {
  readonly states: readonly State[];
  /** False: there are more than `MOST_STATES`. */
  readonly isWhole: boolean;
  /** By which moves a state is reached, one of the shortest ways. */
  readonly wayTo: (index: number) => readonly Next[];
  /** The states from which one of these can be reached, these among them. */
  readonly leadingTo: (goals: readonly number[]) => ReadonlySet<number>;
}

interface Reached {
  readonly state: State;
  readonly move: KnownMove | undefined;
  readonly from: number | undefined;
  readonly before: number[];
}

/**
 * The states of these variables, together with as much of what they depend on as can be looked at. Undefined when already
 * the variables themselves have too many.
 */
export const exploreAround = (
  universe: Universe,
  about: readonly string[],
): { readonly slice: Slice; readonly exploration: Exploration } | undefined => {
  for (const distance of DISTANCES) {
    const slice = sliceOf(universe, about, distance);
    const exploration = explore(slice);
    if (exploration.isWhole) return { slice, exploration };
  }
  return undefined;
};

/** Breadth first, from the beginnings. */
const explore = ({ beginnings, after }: Slice): Exploration => {
  const found: Reached[] = [];
  const known = new Map<string, number>();
  const meet = ({ move, state }: Next, from: number | undefined): void => {
    const name = nameOf(state);
    const index = known.get(name) ?? found.length;
    if (index === found.length) {
      known.set(name, index);
      found.push({ state, move, from, before: [] });
    }
    if (from !== undefined) found[index]?.before.push(from);
  };
  for (const next of beginnings) meet(next, undefined);
  let at = 0;
  for (; at < found.length && found.length <= MOST_STATES; at += 1) {
    for (const next of after(found[at]?.state ?? [])) meet(next, at);
  }
  return {
    states: found.map(({ state }) => state),
    isWhole: at === found.length,
    wayTo: (index) => wayTo(index, found),
    leadingTo: (goals) => leadingTo(goals, found),
  };
};

const wayTo = (index: number, found: readonly Reached[]): readonly Next[] => {
  const way: Next[] = [];
  for (let at: number | undefined = index; at !== undefined; at = found[at]?.from) {
    const { state, move } = found[at] ?? {};
    if (state) way.unshift({ state, move });
  }
  return way;
};

const leadingTo = (goals: readonly number[], found: readonly Reached[]): ReadonlySet<number> => {
  const leading = new Set(goals);
  const open = [...goals];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const before of found[at]?.before ?? []) {
      if (leading.has(before)) continue;
      leading.add(before);
      open.push(before);
    }
  }
  return leading;
};
