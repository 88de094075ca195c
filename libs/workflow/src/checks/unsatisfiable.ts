import type { Condition } from '../condition.ts';
import { finding } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { conditionsOf } from './conditions.ts';
import { impossibleParts } from './possible.ts';
import { anythingAtAll } from './reach.ts';

/** Every condition can hold: some step sets the value it wants, or leads an item to the status it wants. */
export const unsatisfiable: Check = (definition, vocabulary, lineOf) => {
  const possible = anythingAtAll(definition, vocabulary);
  return conditionsOf(definition)
    .flatMap((placed) => impossibleParts(placed, { possible, definition, vocabulary }))
    .map(({ condition, path }) =>
      finding('definition/unsatisfiable', whyNever(condition), placeOf(condition, path), lineOf),
    );
};

const whyNever = (condition: Condition): string => {
  if ('fact' in condition) return `No step sets ${condition.fact} to ${condition.is.join(' or ')}`;
  if ('item' in condition) return `No step leads a ${condition.item} to ${condition.is.join(' or ')}`;
  if ('overdue' in condition) return `${condition.overdue} has no time limit that could pass`;
  if ('count' in condition) return `There can never be so many of ${condition.count}`;
  if ('some' in condition) return `No step brings any of ${condition.some}`;
  return 'This can never hold: it asks for two things that exclude each other, or for what nothing settles';
};

/** The line of the words that are wrong, where a condition is written over several. */
const placeOf = (condition: Condition, path: readonly (string | number)[]) =>
  'fact' in condition || 'item' in condition ? [...path, 'is'] : path;
