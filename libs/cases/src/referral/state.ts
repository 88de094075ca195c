/** To be filled with what this chapter remembers. */
export interface ReferralState {
  readonly items: Readonly<Record<string, unknown>>;
}
export const noReferral: ReferralState = { items: {} };
