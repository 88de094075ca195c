/** To be filled with what this chapter remembers. */
export interface RescueState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noRescue: RescueState = { items: {} };
