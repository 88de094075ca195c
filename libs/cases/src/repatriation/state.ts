/** To be filled with what this chapter remembers. */
export interface RepatriationState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noRepatriation: RepatriationState = { items: {} };
