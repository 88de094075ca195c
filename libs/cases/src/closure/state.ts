/** Whether the case is closed, what holds its data, and what waits for a second person. */
export interface ClosureState {
  readonly requested?: { readonly by: string; readonly at: string; readonly reason: string };
  readonly closed?: { readonly at: string; readonly reason: string };
  readonly legalHolds: Readonly<Record<string, { readonly scope: string; readonly at: string }>>;
  readonly reopened: number;
}
export const noClosure: ClosureState = { legalHolds: {}, reopened: 0 };
