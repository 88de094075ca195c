import type { Condition } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { Path } from '../reading/finding.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { conditionsOf, isQuantifier, type Placed, partsOf, walkedOf } from './conditions.ts';
import type { Mention } from './known.ts';

/** What conditions name: facts with their values, steps, items at hand, links. */
export const namesInConditions = (definition: Definition, vocabulary: Vocabulary): readonly Mention[] =>
  conditionsOf(definition)
    .flatMap((placed) => partsOf(placed, vocabulary))
    .flatMap((part) => namesIn(part, definition, vocabulary));

const mention = (
  code: 'fact' | 'value' | 'step' | 'item' | 'link',
  what: string,
  name: string,
  path: Path,
  known: readonly string[],
): Mention => ({ what, code: `definition/unknown-${code}`, name, path, known });

const namesIn = (
  { condition, path, scope }: Placed,
  definition: Definition,
  vocabulary: Vocabulary,
): readonly Mention[] => {
  if (isQuantifier(condition)) return namesOnTheWay(walkedOf(condition), path, scope, vocabulary, definition);
  if ('fact' in condition) return factNames(condition, path, scope, definition);
  if ('item' in condition) {
    const { item, is } = condition;
    return [
      atHand(item, path, scope),
      ...is.map((status, index) =>
        mention(
          'value',
          `status of ${item}`,
          status,
          [...path, 'is', index],
          vocabulary.items[item]?.statuses ?? [status],
        ),
      ),
    ];
  }
  if ('done' in condition) return stepNames(condition.done, [...path, 'done'], scope, definition);
  if ('overdue' in condition) return stepNames(condition.overdue, [...path, 'overdue'], scope, definition);
  return [];
};

const atHand = (type: string, path: Path, scope: readonly string[]): Mention =>
  mention('item', 'item at hand here of the type', type, path, scope);

const factNames = (
  { fact, is }: Extract<Condition, { fact: string }>,
  path: Path,
  scope: readonly string[],
  { facts }: Definition,
): readonly Mention[] => {
  const known = facts[fact];
  if (!known) return [mention('fact', 'fact', fact, [...path, 'fact'], Object.keys(facts))];
  return [
    ...(known.per === undefined ? [] : [atHand(known.per, path, scope)]),
    ...is.map((value, index) =>
      mention('value', `value of ${fact}`, value, [...path, 'is', index], known.enum),
    ),
  ];
};

const stepNames = (
  step: string,
  path: Path,
  scope: readonly string[],
  { steps }: Definition,
): readonly Mention[] => {
  const per = steps[step]?.per;
  return [
    mention('step', 'step', step, path, Object.keys(steps)),
    ...(per === undefined ? [] : [atHand(per, path, scope)]),
  ];
};

const namesOnTheWay = (
  walked: string,
  path: Path,
  scope: readonly string[],
  vocabulary: Vocabulary,
  definition: Definition,
): readonly Mention[] => {
  const [type = walked, link] = walked.split('.');
  const item = mention('item', 'item', type, path, Object.keys(definition.items));
  if (link === undefined) return [item];
  const links = Object.keys(vocabulary.items[type]?.links ?? {});
  return [item, mention('link', `link of ${type}`, link, path, links), atHand(type, path, scope)];
};
