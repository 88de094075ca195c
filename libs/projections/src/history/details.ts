import type { Erased, Fields } from './personal.ts';

/** A state with the personal fields in the places that referred to them: every `details`, at any depth. */
export type Resolved<T> = T extends object
  ? {
      readonly [K in keyof T]: K extends 'details' ? Fields | Erased | Exclude<T[K], string> : Resolved<T[K]>;
    }
  : T;

/** Puts the personal fields of an entry where a state holds the entry's id as `details`. */
export const resolveDetails = <T>(
  state: T,
  detailsById: ReadonlyMap<string, Fields | Erased>,
): Resolved<T> => {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        name === 'details' && typeof inner === 'string' ? (detailsById.get(inner) ?? {}) : resolve(inner),
      ]),
    );
  };
  return resolve(state) as Resolved<T>;
};
