import type { Say } from '#kernel';
import type { Place } from './report/state.ts';

/** ` (a, b)` after a word, without what is missing; nothing when all is. */
export const bracketed = (...texts: readonly (string | undefined)[]): string => {
  const there = texts.filter((text) => text !== undefined);
  return there.length === 0 ? '' : ` (${there.join(', ')})`;
};

/** The persons, one after the other. */
export const people = (personIds: readonly string[], say: Say): string =>
  personIds.map((id) => say.person(id)).join(', ');

/** A town with its country, or the country alone. */
export const placeName = ({ city, country }: Place): string => (city ? `${city} (${country})` : country);
