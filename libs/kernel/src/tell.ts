export const LANGUAGES = ['en', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A word in both languages. */
export type Word = Readonly<Record<Language, string>>;
/** Codes and the words people read for them. Codes are unique over all chapters. */
export type Words = Readonly<Record<string, Word>>;

/** What a sentence may ask for while it is being written, in the reader's language. */
export interface Say {
  /** The name of a person, or the pseudonym when it is erased or not to be shown. */
  readonly person: (personId: string) => string;
  /** The word for a code. */
  readonly word: (code: string) => string;
  /** The words for several codes, joined. */
  readonly list: (codes: readonly string[]) => string;
  readonly date: (iso: string) => string;
  /** `amount` in integer minor units of the ISO 4217 currency. */
  readonly money: (amount: number, currency: string) => string;
}

/** Writes one sentence without the final stop. Erased personal fields arrive as the word for "erased". */
export type Tell<Data> = Readonly<Record<Language, (data: Readonly<Data>, say: Say) => string>>;
