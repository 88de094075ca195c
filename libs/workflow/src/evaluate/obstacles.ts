import { type StepDefinition, UNSET } from '../definition.ts';
import type { UnmetLeaf } from '../explanation.ts';
import type { ItemRef } from '../facts.ts';
import { setByTaking } from './leaf.ts';
import { beginnings, remedyStep } from './remedies.ts';
import { type Asking, takingsOf } from './ruled.ts';

/** A step about to be taken. */
export interface Attempt {
  readonly name: string;
  readonly step: StepDefinition;
  /** Where the step is per item. */
  readonly item?: ItemRef;
  /** Left out when nobody asks yet for what the input must say. */
  readonly input?: Readonly<Record<string, unknown>>;
}

/** The actor has none of the roles: somebody else takes it. */
export const wrongRole = (
  { actor }: Asking,
  role: readonly string[],
  remedies: () => UnmetLeaf['remedies'],
): readonly UnmetLeaf[] =>
  role.includes(actor.role)
    ? []
    : [{ kind: 'role', name: 'role', wanted: role, actual: actor.role, known: true, remedies: remedies() }];

/** The step is about an item, and that one is not there. */
export const missingItem = (asking: Asking, { step: { per }, item }: Attempt): readonly UnmetLeaf[] => {
  if (per === undefined || (item && asking.facts.status(item) !== UNSET)) return [];
  const begun = beginnings(asking, per);
  return [
    {
      kind: 'item',
      name: per,
      item,
      wanted: [...new Set(begun.map(({ status }) => status))],
      actual: UNSET,
      known: false,
      remedies: begun.map(({ begin }) => [begin]),
    },
  ];
};

/** The case holds too little evidence. Adding some is no step: any action that brings evidence will do. */
export const missingEvidence = ({ facts }: Asking, { step }: Attempt): readonly UnmetLeaf[] =>
  step.evidence.flatMap(({ type, min }) => {
    const held = facts.evidence(type);
    if (held >= min) return [];
    return [
      { kind: 'evidence', name: type, wanted: [`>=${min}`], actual: String(held), known: true, remedies: [] },
    ];
  });

/** The actor took a step that this one is to judge (of the same item): somebody else takes it. */
export const samePerson = (asking: Asking, { name, step, item }: Attempt): readonly UnmetLeaf[] => {
  for (const other of step.fourEyes?.distinctFrom ?? []) {
    const about = isOf(asking, other, item) ? item : undefined;
    const theirs = takingsOf(asking, other, about ?? null).findLast(({ by }) => by === asking.actor.id);
    if (!theirs) continue;
    return [
      {
        kind: 'four-eyes',
        name: other,
        item: about,
        wanted: ['another-person'],
        actual: asking.actor.id,
        known: true,
        setBy: setByTaking(theirs),
        remedies: [[remedyStep(asking, name, item)]],
      },
    ];
  }
  return [];
};

/** Does a step have to do with one item: by being per item, or by bringing it? */
const isOf = ({ definition }: Asking, step: string, item: ItemRef | undefined): item is ItemRef =>
  item !== undefined &&
  (definition.steps[step]?.per === item.type || definition.items[item.type]?.begins[step] !== undefined);

/** The step was taken as often as it may be. */
export const tooOften = (asking: Asking, { name, step, item }: Attempt): readonly UnmetLeaf[] => {
  if (!step.repeat) return [];
  const takings = takingsOf(asking, name, item ?? null);
  if (takings.length < step.repeat.max) return [];
  return [
    {
      kind: 'repeat',
      name,
      item,
      wanted: [`<=${step.repeat.max}`],
      actual: String(takings.length + 1),
      known: true,
      setBy: setByTaking(takings.at(-1)),
      remedies: [],
    },
  ];
};

/** The input leaves out what this organisation does not leave out. */
export const missingInput = ({ step, input }: Attempt): readonly UnmetLeaf[] => {
  if (!input) return [];
  const missing = (field: string): boolean => isBlank(input[field]);
  const leaf = (kind: 'field' | 'reason', name: string): UnmetLeaf => ({
    kind,
    name,
    wanted: ['given'],
    actual: UNSET,
    known: false,
    remedies: [],
  });
  return [
    ...step.fields.filter(missing).map((field) => leaf('field', field)),
    ...(step.reasonRequired && missing(REASON) ? [leaf('reason', REASON)] : []),
  ];
};

/** The field of an input that says why. */
const REASON = 'reason';

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
