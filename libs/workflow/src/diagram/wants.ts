import type { Condition } from '../condition.ts';
import { type Definition, UNSET } from '../definition.ts';

/** One thing that a condition looks at, with the values that it would like to see. */
export interface Want {
  readonly kind: 'fact' | 'item' | 'done' | 'overdue';
  readonly name: string;
  /** Of a fact, or of the status of an item. */
  readonly values: readonly string[];
  /** There are other ways to satisfy the condition. */
  readonly optional: boolean;
}

interface Reading {
  readonly definition: Definition;
  /** False: inside of a `not`. */
  readonly want: boolean;
  readonly optional: boolean;
}

/** All that a condition looks at; `not` is carried down to the values that remain. */
export const wantsOf = (definition: Definition, condition: Condition): readonly Want[] =>
  wants(condition, { definition, want: true, optional: false });

const wants = (condition: Condition, reading: Reading): readonly Want[] => {
  const { want } = reading;
  const choice = { ...reading, optional: true };
  if ('not' in condition) return wants(condition.not, { ...reading, want: !want });
  if ('all' in condition) return condition.all.flatMap((part) => wants(part, want ? reading : choice));
  if ('any' in condition) return condition.any.flatMap((part) => wants(part, want ? choice : reading));
  if ('every' in condition) return wants(condition.that, want ? reading : choice);
  if ('some' in condition) return wants(condition.that, want ? choice : reading);
  if ('count' in condition) return counted(condition, choice);
  return plain(condition, reading);
};

/** So many items of a kind: any that begins, where nothing more is asked of it. */
const counted = (
  { count, that }: Extract<Condition, { count: string }>,
  reading: Reading,
): readonly Want[] => {
  if (that) return wants(that, reading);
  const { begins = {} } = reading.definition.items[count] ?? {};
  return [{ kind: 'item', name: count, values: [...new Set(Object.values(begins))], optional: true }];
};

type Plain = Extract<Condition, { fact: string } | { item: string } | { done: string } | { overdue: string }>;

const plain = (condition: Plain, { definition, want, optional }: Reading): readonly Want[] => {
  if ('done' in condition) return [{ kind: 'done', name: condition.done, values: [], optional }];
  if ('overdue' in condition) return [{ kind: 'overdue', name: condition.overdue, values: [], optional }];
  const [kind, name, all] =
    'fact' in condition
      ? (['fact', condition.fact, definition.facts[condition.fact]?.enum ?? []] as const)
      : (['item', condition.item, statusesOf(definition, condition.item)] as const);
  const values = want ? condition.is : all.filter((value) => !condition.is.includes(value));
  return [{ kind, name, values: values.filter((value) => value !== UNSET || want), optional }];
};

const statusesOf = ({ items }: Definition, type: string): readonly string[] => {
  const { begins = {}, transitions = [] } = items[type] ?? {};
  return [...new Set([...Object.values(begins), ...transitions.map(({ to }) => to)])];
};
