/** To be filled with what this chapter remembers. */
export interface LettersState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noLetters: LettersState = { items: {} };
