/** What the names of a demo file stand for so far. */
export type Names = ReadonlyMap<string, string>;

/** The same value with every text `$name` in it, however deep, replaced by what the name stands for. */
export const resolved = (value: unknown, names: Names): unknown => {
  if (typeof value === 'string') return value.startsWith('$') ? named(value.slice(1), names) : value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, resolved(inner, names)]));
};

const named = (name: string, names: Names): string => {
  const id = names.get(name);
  if (id === undefined)
    throw new Error(`$${name} stands for nothing: no person and no earlier step has this name`);
  return id;
};
