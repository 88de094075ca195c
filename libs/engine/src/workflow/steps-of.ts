import type { Definition } from '#workflow';

const indexes = new WeakMap<Definition, ReadonlyMap<string, readonly string[]>>();

/** The steps of a definition that an action takes. */
export const stepsOf = (definition: Definition, action: string): readonly string[] => {
  let index = indexes.get(definition);
  if (!index) {
    index = indexOf(definition);
    indexes.set(definition, index);
  }
  return index.get(action) ?? [];
};

const indexOf = (definition: Definition): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const [name, { action }] of Object.entries(definition.steps)) {
    index.set(action, [...(index.get(action) ?? []), name]);
  }
  return index;
};
