/** The next id of a kind within a case, such as `L3` when two letters are there. Ids are never used again. */
export const nextId = (letter: string, taken: Readonly<Record<string, unknown>>): string =>
  `${letter}${Object.keys(taken).length + 1}`;
