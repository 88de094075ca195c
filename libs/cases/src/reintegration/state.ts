/** To be filled with what this chapter remembers. */
export interface ReintegrationState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noReintegration: ReintegrationState = { items: {} };
