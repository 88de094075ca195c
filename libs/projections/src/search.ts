const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
/** PostgreSQL refuses words beyond 2 KB; nobody types more than this. */
const MAX_LETTERS = 64;

/** The words of texts as people search them: lower case, without accents. */
const wordsOf = (...texts: readonly (string | undefined)[]): readonly string[] => {
  const plain = texts.join(' ').normalize('NFKD').replace(MARKS, '').toLowerCase();
  return [...new Set(plain.match(WORD)?.map((word) => word.slice(0, MAX_LETTERS)))];
};

/** The words as the text of a `tsvector`; null when there are none. Words are letters and digits only, so quoting is safe. */
export const searchVector = (...texts: readonly (string | undefined)[]): string | null =>
  wordsOf(...texts)
    .map((word) => `'${word}'`)
    .join(' ') || null;

const MAX_WORDS = 6;

/** For each word of what somebody typed, the text of a `tsquery` that finds what begins with it. */
export const searchQueries = (typed: string): readonly string[] =>
  wordsOf(typed)
    .slice(0, MAX_WORDS)
    .map((word) => `'${word}':*`);
