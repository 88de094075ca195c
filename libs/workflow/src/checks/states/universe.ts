import type { Condition } from '../../condition.ts';
import { type Definition, UNSET } from '../../definition.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { conditionsOf, endOf, isQuantifier, type Placed, partsOf, walkedOf } from '../conditions.ts';
import { type Move, movesOf } from '../moves.ts';
import type { Possible } from '../possible.ts';
import { reached } from '../reach.ts';

/** Something about a case that guards can tell apart: `fact:consent`, `status:letter`, `done:sendLetter`. */
export interface Variable {
  readonly key: string;
  /** The type of item that it is of. */
  readonly per?: string;
  /** What it may be, at first the first. Values that no guard tells apart are one, under the first of their names. */
  readonly values: readonly string[];
  /** The value under which each value goes. */
  readonly under: (value: string) => string;
}

/** A move with the variables that it looks at and that it may change. */
export interface KnownMove extends Move {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** No more than once. */
  readonly once: boolean;
  /** The approvals of a text that end when this writes another. */
  readonly unapproves: readonly string[];
}

/**
 * A definition as a machine of few words, by which its states can be searched. What it leaves out:
 * - One item stands for all of its type, so that a fault which takes two items in different states is not found; a count
 *   of two or more is taken to be reached once there is one. Where a condition asks for some that differ, a new item may
 *   take the place of one that has come to its end.
 * - A link leads to the item that stands for its type, whenever there is one.
 * - Roles are filled, evidence and fields are there, and limits of repetition above one are not reached.
 * - Corrections and whatever else is always possible are not followed, except where they begin or move items.
 * - An approval of a text ends when a step is taken from which it must be distinct: those are the ones that write it.
 */
export interface Universe {
  readonly definition: Definition;
  readonly vocabulary: Vocabulary;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly moves: readonly KnownMove[];
}

/** The value of `status:` when there is no such item. */
export const NO_ITEM = '';
export const NOT_DONE = 'no';
export const DONE = 'yes';

export const universeOf = (definition: Definition, vocabulary: Vocabulary): Universe => {
  const possible = reached(definition, vocabulary);
  const variables = [
    ...Object.keys(definition.facts).map((name) => factVariable(name, definition, vocabulary, possible)),
    ...Object.keys(definition.items).map((type) =>
      plain(`status:${type}`, [NO_ITEM, ...possible.statuses(type)], type),
    ),
    ...Object.entries(definition.steps).map(([name, { per }]) =>
      plain(`done:${name}`, [NOT_DONE, DONE], per),
    ),
  ];
  const universe = {
    definition,
    vocabulary,
    variables: new Map(variables.map((variable) => [variable.key, variable])),
  };
  return { ...universe, moves: movesOf(definition, vocabulary).map((move) => known(move, universe)) };
};

const plain = (key: string, values: readonly string[], per?: string): Variable => ({
  key,
  values,
  under: (value) => value,
  ...(per !== undefined && { per }),
});

const factVariable = (
  name: string,
  definition: Definition,
  vocabulary: Vocabulary,
  possible: Possible,
): Variable => {
  const asked = conditionsOf(definition)
    .flatMap((placed) => partsOf(placed, vocabulary))
    .flatMap(({ condition }) => ('fact' in condition && condition.fact === name ? [condition.is] : []));
  const signature = (value: string) =>
    `${value === UNSET} ${asked.map((is) => (is.includes(value) ? 1 : 0)).join('')}`;
  const first = new Map<string, string>();
  for (const value of possible.values(name)) {
    if (!first.has(signature(value))) first.set(signature(value), value);
  }
  return {
    ...plain(`fact:${name}`, [...first.values()], definition.facts[name]?.per),
    under: (value) => first.get(signature(value)) ?? value,
  };
};

type Named = Omit<Universe, 'moves'>;

const known = (move: Move, universe: Named): KnownMove => {
  const { steps } = universe.definition;
  const once = steps[move.name]?.repeat?.max === 1;
  const unapproves = Object.entries(steps).flatMap(([name, { fourEyes }]) =>
    fourEyes?.coversRevision && fourEyes.distinctFrom.includes(move.name) ? [`done:${name}`] : [],
  );
  return {
    ...move,
    once,
    unapproves,
    reads: [
      ...(move.guard ? readsOf(move.guard, move.per, universe) : []),
      ...(move.per === undefined ? [] : [`status:${move.per}`]),
      ...(once ? [`done:${move.name}`] : []),
    ],
    writes: [
      ...move.sets.map(([fact]) => `fact:${fact}`),
      ...move.begins.map(([type]) => `status:${type}`),
      ...move.shifts.map(({ type }) => `status:${type}`),
      ...(steps[move.name] ? [`done:${move.name}`] : []),
      ...unapproves,
    ],
  };
};

/** The variables that a condition looks at. */
export const readsOf = (
  condition: Condition,
  per: string | undefined,
  { vocabulary }: Pick<Universe, 'vocabulary'>,
): readonly string[] => {
  const placed: Placed = { condition, path: [], scope: per === undefined ? [] : [per] };
  return [
    ...new Set(partsOf(placed, vocabulary).flatMap((part) => readsDirectly(part.condition, vocabulary))),
  ];
};

const readsDirectly = (condition: Condition, vocabulary: Vocabulary): readonly string[] => {
  if ('fact' in condition) return [`fact:${condition.fact}`];
  if ('item' in condition) return [`status:${condition.item}`];
  if ('done' in condition) return [`done:${condition.done}`];
  if (!isQuantifier(condition)) return [];
  const path = walkedOf(condition);
  return [...new Set([path.split('.')[0], endOf(path, vocabulary)])].map((type) => `status:${type}`);
};

/**
 * The variables on which these depend, those themselves among them: nothing outside can change what happens to them. Given
 * a distance, only those at most so many steps away.
 */
export const dependenciesOf = (
  keys: readonly string[],
  { variables, moves }: Universe,
  distance = Number.POSITIVE_INFINITY,
): ReadonlySet<string> => {
  const found = new Set<string>();
  let near = withOwners(keys, variables);
  for (let away = 0; near.length > 0; away += 1) {
    for (const key of near) found.add(key);
    if (away === distance) break;
    const behind = moves.filter(({ writes }) => writes.some((key) => near.includes(key)));
    near = withOwners(
      behind.flatMap(({ reads }) => reads),
      variables,
    ).filter((key) => !found.has(key));
  }
  return found;
};

/** What is of an item is nothing without the item. */
const withOwners = (keys: readonly string[], variables: Universe['variables']): readonly string[] => [
  ...new Set(
    keys.flatMap((key) => {
      const per = variables.get(key)?.per;
      return per === undefined ? [key] : [key, `status:${per}`];
    }),
  ),
];
