import type { Definition, StepDefinition } from '../definition.ts';
import { bringersOf } from '../diagram/edges.ts';
import { wantsOf } from '../diagram/wants.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a definition lets one foresee about its steps, worked out once. */
export interface Ways {
  /** Steps that begin a case. */
  readonly opening: readonly string[];
  /** Steps that end a case, and those that ask for it by naming an exit: taken only once a way to end is open. */
  readonly closing: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  /** By step that awaits something: the steps that may bring it. */
  readonly broughtBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** Steps that the system takes when a time limit has passed. */
  readonly performed: ReadonlySet<string>;
}

export const waysOf = (definition: Definition, { actions }: Vocabulary): Ways => {
  const steps = Object.entries(definition.steps);
  const having = (is: (step: StepDefinition) => boolean | undefined) =>
    steps.filter(([, step]) => is(step)).map(([name]) => name);
  const closing = having(({ action }) => actions[action]?.closes);
  const namesAnExit = (step: string) =>
    Object.values(definition.steps[step]?.sets ?? {}).some((may) =>
      may.some((value) => value in definition.exits),
    );
  const acts = new Set(
    steps.flatMap(([, { escalation }]) => escalation.flatMap(({ action }) => action ?? [])),
  );
  return {
    opening: having(({ action }) => actions[action]?.opens),
    closing: new Set(closing),
    asking: new Set(
      closing.flatMap((name) => bringing(definition, definition.steps[name]?.require)).filter(namesAnExit),
    ),
    broughtBy: new Map(
      steps.map(([name, { awaits }]) => [name, new Set(bringing(definition, awaits?.until))]),
    ),
    performed: new Set(having(({ action }) => acts.has(action))),
  };
};

/** The steps that bring what a condition wants of what is there already: a new item is another one. */
const bringing = (definition: Definition, condition: StepDefinition['require']): readonly string[] =>
  (condition ? wantsOf(definition, condition) : []).flatMap((want) => {
    const begins = want.kind === 'item' ? (definition.items[want.name]?.begins ?? {}) : {};
    return bringersOf(definition, want).flatMap(({ step }) => (step in begins ? [] : step));
  });
