import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, type World, worldFacts } from '../abstract/world.ts';
import type { Definition } from '../definition.ts';
import type { Facts, ItemRef } from '../facts.ts';
import { FIXTURE_YAML } from '../fixture.ts';
import { readDefinition } from '../reading/read-definition.ts';
import type { Running } from './deadline.ts';
import type { Plan } from './deadline-plan.ts';

/** For specs: a definition, read from the text of the small office with some words of it replaced. */
export const definitionOf = (...changes: readonly (readonly [string, string])[]): Definition => {
  const text = changes.reduce((before, [from, to]) => before.replace(from, to), FIXTURE_YAML);
  const { definition } = readDefinition(text);
  if (!definition) throw new Error('The fixture is no definition');
  return definition;
};

/** For specs: a letter stays awaited when it is marked unanswered. */
export const office = definitionOf([
  '{item: letter, is: [answered, unanswered]}',
  '{item: letter, is: answered}',
]);

/** For specs: a step, for an item, at a time. */
export interface Told {
  readonly step: string;
  readonly item?: ItemRef;
  readonly at?: string;
}

/** For specs: the first letter, victim… of a case. */
export const nth = (type: string, n = 1): ItemRef => ({ type, id: `${type}-${n}` });

/** For specs: what is true after these steps. Letters are about the first victim. */
export const factsAfter = (...told: readonly Told[]): Facts => {
  const world = told.reduce<World>(
    (before, { step, item }) =>
      takeStep(
        office,
        before,
        step,
        item,
        step === 'draftLetter' ? { links: { victims: [nth('victim')] } } : {},
      ),
    EMPTY_WORLD,
  );
  const facts = worldFacts(world);
  return {
    ...facts,
    taken: (action, item) =>
      facts.taken(action, item).map((taking) => ({ ...taking, at: told[taking.version - 1]?.at ?? '' })),
  };
};

/** For specs: the deadlines that run once a plan is carried out. */
export const carriedOut = (plan: Plan, running: readonly Running[] = []): readonly Running[] => [
  ...running.filter(({ deadlineId }) => !plan.close.some((closing) => closing.deadlineId === deadlineId)),
  ...plan.arm.map((arming) => ({
    ...arming,
    deadlineId: [arming.step, arming.item?.id, arming.localDate].filter(Boolean).join(' '),
  })),
];
