/** To be filled with what this chapter remembers. */
export interface LegalState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noLegal: LegalState = { items: {} };
