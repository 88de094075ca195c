import type { Universe } from './universe.ts';

/** The value of each variable, by its number among the variable's values. */
export type State = readonly number[];

/** Some of the variables of a universe, each with its place in a state. */
export interface Layout extends Universe {
  readonly keys: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

export const layoutOf = (universe: Universe, keys: readonly string[]): Layout => ({
  ...universe,
  keys,
  at: new Map(keys.map((key, index) => [key, index])),
});

/** The number of a value, as its variable knows it. */
export const numberOf = ({ variables }: Layout, key: string, value: string): number => {
  const variable = variables.get(key);
  return variable ? variable.values.indexOf(variable.under(value)) : -1;
};

/** What a variable is in a state; undefined when these states do not show it. */
export const valueIn = ({ variables, at }: Layout, key: string, state: State): string | undefined => {
  const index = at.get(key);
  return index === undefined ? undefined : variables.get(key)?.values[state[index] ?? 0];
};

/** A state with one variable changed. */
export const changed = (state: State, index: number, value: number): State => {
  const next = [...state];
  next[index] = value;
  return next;
};

/** The state in one word, to know it again. */
export const nameOf = (state: State): string => String.fromCharCode(...state);
