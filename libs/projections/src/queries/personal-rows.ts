import { ERASED, type Erased, type Fields } from '../history/personal.ts';

/** An entry's id and the personal fields of one subject of it; null where they are erased. */
export type PersonalRow = readonly [entryId: string, fields: Fields | null];

/** The personal fields by entry, those of all subjects together. */
export const personalByEntry = (rows: readonly PersonalRow[]): ReadonlyMap<string, Fields | Erased> => {
  const found = new Map<string, Fields | Erased>();
  for (const [entryId, fields] of rows) {
    const others = found.get(entryId);
    const erased = fields === null || others === ERASED;
    found.set(entryId, erased ? ERASED : { ...others, ...fields });
  }
  return found;
};
