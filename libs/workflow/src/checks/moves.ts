import type { Condition } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a step does, as far as a definition says; or an action that is no step and yet possible. */
export interface Move {
  readonly name: string;
  /** It begins the case. */
  readonly opens: boolean;
  /** It ends the case. */
  readonly closes: boolean;
  readonly per?: string;
  readonly guard?: Condition;
  readonly sets: readonly (readonly [fact: string, values: readonly string[]])[];
  /** The items that it brings, and how they then stand. */
  readonly begins: readonly (readonly [type: string, status: string])[];
  readonly shifts: readonly Shift[];
}

/** An item of a type goes from one status to another. */
export interface Shift {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that can change a case. Corrections are left out: they may lead anywhere. */
export const movesOf = (definition: Definition, { actions }: Vocabulary): readonly Move[] => {
  const free = Object.keys(actions).filter((name) => !definition.steps[name]);
  return [...Object.keys(definition.steps), ...free]
    .map((name): Move => {
      const step = definition.steps[name];
      const words = actions[step?.action ?? name];
      return {
        name,
        opens: words?.opens ?? false,
        closes: words?.closes ?? false,
        sets: Object.entries(step?.sets ?? {}),
        ...changesBy(definition, name),
        ...(step?.per && { per: step.per }),
        ...(step?.require && { guard: step.require }),
      };
    })
    .filter(({ name, begins, shifts }) => definition.steps[name] || begins.length > 0 || shifts.length > 0);
};

const changesBy = ({ items }: Definition, name: string): Pick<Move, 'begins' | 'shifts'> => ({
  begins: Object.entries(items).flatMap(([type, { begins }]) => {
    const status = Object.hasOwn(begins, name) ? begins[name] : undefined;
    return status === undefined ? [] : [[type, status] as const];
  }),
  shifts: Object.entries(items).flatMap(([type, { transitions }]) =>
    transitions.flatMap(({ from, to, steps }) => (steps.includes(name) ? [{ type, from, to }] : [])),
  ),
});
