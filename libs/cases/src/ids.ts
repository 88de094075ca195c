/**
 * The next id of a kind within a case, such as `L3` when two letters are there: one above the highest, so that an
 * entry taken back leaves a gap and not a second letter of the same id.
 */
export const nextId = (letter: string, taken: Readonly<Record<string, unknown>>): string => {
  const numbers = Object.keys(taken).map((id) => Number(id.slice(letter.length)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
};
