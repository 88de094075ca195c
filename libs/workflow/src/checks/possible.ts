import type { Condition } from '../condition.ts';
import { type Definition, UNSET } from '../definition.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { endOf, inside, isQuantifier, type Placed, type Quantifier, walkedOf } from './conditions.ts';

/**
 * What may be, each thing by itself: which values a fact may have, which statuses an item, which steps may be taken. Knows
 * nothing of what goes together, so that it calls more possible than is; what it calls impossible is impossible.
 */
export interface Possible {
  readonly values: (fact: string) => ReadonlySet<string>;
  /** None: there is no such item. */
  readonly statuses: (type: string) => ReadonlySet<string>;
  readonly taken: (step: string) => boolean;
  /** May a condition on each item of the path hold because there is none? */
  readonly none: (path: string) => boolean;
}

/** A definition, with what may be under it. */
export interface Asked {
  readonly possible: Possible;
  readonly definition: Definition;
  readonly vocabulary: Vocabulary;
}

/** The smallest parts of a condition for which it can never hold; none when it may. */
export const impossibleParts = (placed: Placed, asked: Asked): readonly Placed[] => {
  const { condition } = placed;
  if (isQuantifier(condition)) return impossibleOfItems(condition, placed, asked);
  const of = inside(placed, asked.vocabulary).map((part) => impossibleParts(part, asked));
  if ('all' in condition) {
    const parts = of.flat();
    return parts.length === 0 && isContradiction(condition.all, asked) ? [placed] : parts;
  }
  if ('any' in condition) return of.every((parts) => parts.length > 0) ? of.flat() : [];
  const may = 'not' in condition ? mayFail(condition.not, asked) : mayHold(condition, asked);
  return may ? [] : [placed];
};

const impossibleOfItems = (condition: Quantifier, placed: Placed, asked: Asked): readonly Placed[] => {
  const { possible, definition, vocabulary } = asked;
  const holdsOfNone =
    'every' in condition ? possible.none(condition.every) : 'count' in condition && !condition.min;
  if ('count' in condition && isWrongNumber(condition, definition)) return [placed];
  if (holdsOfNone) return [];
  if (!isThere(walkedOf(condition), possible, vocabulary)) return [placed];
  return inside(placed, vocabulary).flatMap((part) => impossibleParts(part, asked));
};

type Leaf = Exclude<
  Condition,
  | { all: unknown }
  | { any: unknown }
  | { not: unknown }
  | { every: string }
  | { some: string }
  | { count: string }
>;

/** Fewer than as many, or than the case must have. */
const isWrongNumber = (
  { count, that, min = 0, max = Number.POSITIVE_INFINITY }: Extract<Condition, { count: string }>,
  { items }: Definition,
): boolean => min > max || (that === undefined && max < (items[count]?.min ?? 0));

const isThere = (path: string, possible: Possible, vocabulary: Vocabulary): boolean => {
  const type = endOf(path, vocabulary);
  return type !== undefined && possible.statuses(type).size > 0;
};

const mayHold = (leaf: Leaf, { possible, definition }: Asked): boolean => {
  if ('fact' in leaf) return leaf.is.some((value) => possible.values(leaf.fact).has(value));
  if ('item' in leaf) return leaf.is.some((status) => possible.statuses(leaf.item).has(status));
  if ('done' in leaf) return possible.taken(leaf.done);
  const step = definition.steps[leaf.overdue];
  return step?.due !== undefined || step?.awaits !== undefined;
};

/** May it be settled that the condition does not hold? That a fact is unset settles nothing. */
const mayFail = (condition: Condition, asked: Asked): boolean => {
  if ('all' in condition) return condition.all.some((part) => mayFail(part, asked));
  if ('any' in condition) return condition.any.every((part) => mayFail(part, asked));
  if ('fact' in condition) return isOther(asked.possible.values(condition.fact), condition.is);
  if ('item' in condition) return isOther(asked.possible.statuses(condition.item), condition.is);
  return true;
};

const isOther = (values: ReadonlySet<string>, is: readonly string[]) =>
  [...values].some((value) => value !== UNSET && !is.includes(value));

/** Parts that ask two things of one fact, or of the status of one item, that do not go together. */
const isContradiction = (parts: readonly Condition[], { possible }: Asked): boolean => {
  const asked = new Map<string, readonly string[]>();
  for (const { key, values } of parts.flatMap((part) => asks(part, possible))) {
    const left = asked.get(key)?.filter((value) => values.includes(value)) ?? values;
    if (left.length === 0) return true;
    asked.set(key, left);
  }
  return false;
};

const asks = (
  condition: Condition,
  possible: Possible,
): readonly { key: string; values: readonly string[] }[] => {
  if ('all' in condition) return condition.all.flatMap((part) => asks(part, possible));
  if ('fact' in condition) return [{ key: `fact ${condition.fact}`, values: condition.is }];
  if ('item' in condition) return [{ key: `item ${condition.item}`, values: condition.is }];
  if (!('not' in condition)) return [];
  const { not } = condition;
  const but = (all: ReadonlySet<string>, is: readonly string[]) =>
    [...all].filter((value) => value !== UNSET && !is.includes(value));
  if ('fact' in not) return [{ key: `fact ${not.fact}`, values: but(possible.values(not.fact), not.is) }];
  if ('item' in not) return [{ key: `item ${not.item}`, values: but(possible.statuses(not.item), not.is) }];
  return [];
};
