import type { Actor } from '#kernel';
import type { Definition } from '../definition.ts';
import type { ExitVerdict, StepVerdict, Unmet, UnmetLeaf } from '../explanation.ts';
import type { Facts, ItemRef } from '../facts.ts';
import {
  type Attempt,
  missingEvidence,
  missingInput,
  missingItem,
  samePerson,
  tooOften,
  wrongRole,
} from './obstacles.ts';
import { remedyStep } from './remedies.ts';
import { type Asking, takingsOf } from './ruled.ts';
import { unmetOf } from './unmet.ts';

/** Who wants to take a step, of which item, and with what input (left out when only asking what one may do). */
export interface Asked {
  readonly actor: Actor;
  readonly item?: ItemRef;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** May the actor take this step now, and if not, why? The item is looked at only where the step is per item. */
export const evaluateStep = (
  definition: Definition,
  name: string,
  facts: Facts,
  { actor, item, input }: Asked,
): StepVerdict => {
  const step = definition.steps[name];
  if (!step) return unknownStep(name, item);
  const about = item?.type === step.per ? item : undefined;
  const asking = { definition, facts, actor };
  const unmet = obstacles(asking, { name, step, item: about, input });
  return {
    step: name,
    action: step.action,
    stage: step.stage,
    item: about,
    role: step.role,
    allowed: unmet.length === 0,
    done: takingsOf(asking, name, about ?? null).length > 0,
    discretionary: step.discretionary,
    unmet,
  };
};

const obstacles = (asking: Asking, attempt: Attempt): readonly Unmet[] => {
  const { name, step, item } = attempt;
  const role = wrongRole(asking, step.role, () => [[remedyStep(asking, name, item)]]);
  const missing = missingItem(asking, attempt);
  if (missing.length > 0) return [...role, ...missing];
  return [
    ...role,
    ...(step.require ? unmetOf(asking, step.require, item ? [item] : []) : []),
    ...missingEvidence(asking, attempt),
    ...samePerson(asking, attempt),
    ...tooOften(asking, attempt),
    ...missingInput(attempt),
  ];
};

/** Every step of the definition as it stands for this actor, those per item once for each. */
export const evaluate = (definition: Definition, facts: Facts, actor: Actor): readonly StepVerdict[] =>
  Object.entries(definition.steps).flatMap(([name, { per }]) =>
    per === undefined
      ? [evaluateStep(definition, name, facts, { actor })]
      : facts
          .items(per)
          .map((id) => evaluateStep(definition, name, facts, { actor, item: { type: per, id } })),
  );

/** May the actor end the case in this way now, and if not, why? */
export const evaluateExit = (
  definition: Definition,
  name: string,
  facts: Facts,
  actor: Actor,
): ExitVerdict => {
  const exit = definition.exits[name];
  if (!exit) return { exit: name, role: [], allowed: false, unmet: [notInDefinition(name)] };
  const asking = { definition, facts, actor };
  const unmet = [...wrongRole(asking, exit.role, () => []), ...unmetOf(asking, exit.when, [])];
  return { exit: name, role: exit.role, allowed: unmet.length === 0, unmet };
};

const unknownStep = (name: string, item: ItemRef | undefined): StepVerdict => ({
  step: name,
  action: name,
  stage: '',
  item,
  role: [],
  allowed: false,
  done: false,
  discretionary: false,
  unmet: [notInDefinition(name)],
});

const notInDefinition = (name: string): UnmetLeaf => ({
  kind: 'not-in-definition',
  name,
  wanted: [],
  actual: '',
  known: true,
  remedies: [],
});
