import { type Definition, RECORD_STEP, type StepDefinition } from '../definition.ts';
import { type Finding, finding, type Path } from '../reading/finding.ts';
import type { ActionWords, Vocabulary } from '../vocabulary.ts';
import type { Check } from './check.ts';

/** What is wrong, and where in the step. */
type Wrong = readonly [message: string, ...path: Path];

/** Every step asks of its action what the action can do. */
export const actionsOfSteps: Check = (definition, vocabulary, lineOf) =>
  Object.entries(definition.steps).flatMap(([name, step]): readonly Finding[] => {
    const words = vocabulary.actions[step.action];
    if (!words) return [];
    return [
      ...wrongFields(step, words),
      ...wrongItem(name, step, words, definition),
      ...wrongSets(name, step, words, definition),
      ...wrongRungs(step, vocabulary),
    ].map(([message, ...path]) =>
      finding('definition/not-this-action', message, ['steps', name, ...path], lineOf),
    );
  });

const wrongFields = ({ action, fields, reasonRequired }: StepDefinition, words: ActionWords): Wrong[] => [
  ...fields.flatMap((field, index): Wrong[] =>
    words.fields.includes(field)
      ? []
      : [[`The input of ${action} has no field "${field}"; it has ${listed(words.fields)}`, 'fields', index]],
  ),
  ...(reasonRequired && !words.fields.includes('reason')
    ? [[`The input of ${action} has no field "reason" that could be required`, 'reasonRequired'] as const]
    : []),
];

const listed = (names: readonly string[]) => names.join(', ') || 'none';

/** A step per item learns from the input of its action which item it is about; `recordStep` names whatever it is. */
const wrongItem = (
  name: string,
  { action, per }: StepDefinition,
  words: ActionWords,
  { items }: Definition,
): Wrong[] => {
  if (per !== undefined && action !== RECORD_STEP && !names(words, per))
    return [[`The input of ${action} names no ${per}, so that nobody can say for which it is taken`, 'per']];
  const moved = Object.entries(items).find(
    ([type, { transitions }]) => type !== per && transitions.some(({ steps }) => steps.includes(name)),
  );
  return moved ? [[`It moves a ${moved[0]}, and so must be "per: ${moved[0]}"`]] : [];
};

const names = ({ items }: ActionWords, type: string) => Object.values(items).includes(type);

const wrongSets = (
  name: string,
  { action, per, sets }: StepDefinition,
  words: ActionWords,
  { facts, items }: Definition,
): Wrong[] =>
  Object.keys(sets).flatMap((fact): Wrong[] => {
    const { own = false, per: of } = facts[fact] ?? {};
    if (own && action !== RECORD_STEP)
      return [[`${fact} is the organisation's own fact, which only ${RECORD_STEP} sets`, 'sets', fact]];
    if (!own && action === RECORD_STEP)
      return [[`${RECORD_STEP} sets the organisation's own facts only; ${fact} is not one`, 'sets', fact]];
    const begun = Object.entries(items).some(([type, { begins }]) => type === of && begins[name]);
    return of === undefined || of === per || begun || names(words, of)
      ? []
      : [[`${fact} is of each ${of}, and ${action} names none`, 'sets', fact]];
  });

const wrongRungs = ({ escalation, due, awaits }: StepDefinition, { actions }: Vocabulary): Wrong[] => [
  ...escalation.flatMap(({ action }, index): Wrong[] =>
    action === undefined || actions[action]?.system
      ? []
      : [[`The system may not take ${action} by itself`, 'escalation', index, 'action']],
  ),
  ...(escalation.length > 0 && !due && !awaits
    ? [['There is no time limit ("due" or "awaits") that this could lead to', 'escalation'] as const]
    : []),
];
