import { type Definition, UNSET } from '../definition.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { endOf, isQuantifier, partsOf, walkedOf } from './conditions.ts';
import { type Move, movesOf } from './moves.ts';
import { type Asked, impossibleParts, type Possible } from './possible.ts';

/** Everything that any step sets, begins or moves, whether or not it can ever be taken. */
export const anythingAtAll = (definition: Definition, vocabulary: Vocabulary): Possible => {
  const growing = nothingYet();
  for (const move of movesOf(definition, vocabulary)) {
    take(growing, move);
    for (const { type, to } of move.shifts) add(growing.statuses, type, to);
  }
  // What can hold of no item only is a mistake, even though it holds of none.
  return asPossible(growing, definition, (path) => !growing.statuses.has(endOf(path, vocabulary) ?? ''));
};

/** What may come about, step by step from nothing: the least fixpoint. */
export const reached = (definition: Definition, vocabulary: Vocabulary): Possible => {
  const growing = nothingYet();
  const possible = asPossible(growing, definition, (path) => !definition.items[path]?.min);
  const moves = movesOf(definition, vocabulary);
  for (let before = -1; before !== sizeOf(growing); ) {
    before = sizeOf(growing);
    for (const move of moves) grow(growing, move, { possible, definition, vocabulary });
  }
  return possible;
};

const grow = (growing: Growing, move: Move, asked: Asked): void => {
  if (!mayBeTaken(move, asked)) return;
  take(growing, move);
  for (const { type, from, to } of move.shifts) {
    if (asked.possible.statuses(type).has(from) && mayBeTaken(move, standingAt(asked, move, from)))
      add(growing.statuses, type, to);
  }
};

const mayBeTaken = ({ per, guard }: Move, asked: Asked): boolean => {
  if (per !== undefined && asked.possible.statuses(per).size === 0) return false;
  if (guard === undefined) return true;
  const placed = { condition: guard, path: [], scope: per === undefined ? [] : [per] };
  return impossibleParts(placed, asked).length === 0;
};

/** The same, when the item at hand stands in this way, and the guard looks at no other of its type. */
const standingAt = (asked: Asked, { per, guard }: Move, from: string): Asked => {
  const { possible, vocabulary } = asked;
  const parts = guard ? partsOf({ condition: guard, path: [], scope: [] }, vocabulary) : [];
  const isAlone = parts.every(
    ({ condition }) => !isQuantifier(condition) || endOf(walkedOf(condition), vocabulary) !== per,
  );
  const statuses = (type: string) => (type === per ? new Set([from]) : possible.statuses(type));
  return isAlone ? { ...asked, possible: { ...possible, statuses } } : asked;
};

interface Growing {
  readonly values: Map<string, Set<string>>;
  readonly statuses: Map<string, Set<string>>;
  readonly taken: Set<string>;
}

const nothingYet = (): Growing => ({ values: new Map(), statuses: new Map(), taken: new Set() });

const add = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
};

const take = ({ values, statuses, taken }: Growing, { name, sets, begins }: Move): void => {
  taken.add(name);
  for (const [fact, may] of sets) for (const value of may) add(values, fact, value);
  for (const [type, status] of begins) add(statuses, type, status);
};

const sizeOf = ({ values, statuses, taken }: Growing): number =>
  [...values.values(), ...statuses.values()].reduce((sum, { size }) => sum + size, taken.size);

const NOTHING: ReadonlySet<string> = new Set();

const asPossible = (
  { values, statuses, taken }: Growing,
  { facts }: Definition,
  none: Possible['none'],
): Possible => ({
  none,
  values: (fact) =>
    new Set([...(facts[fact]?.enum.includes(UNSET) ? [UNSET] : []), ...(values.get(fact) ?? [])]),
  statuses: (type) => statuses.get(type) ?? NOTHING,
  taken: (step) => taken.has(step),
});
