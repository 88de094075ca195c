export type ConsentStatus = 'given' | 'refused' | 'withdrawn' | 'overridden';

/** One person's word on one purpose, as it stands now. */
export interface ConsentEntry {
  readonly status: ConsentStatus;
  readonly at: string;
  readonly giver?: string;
  readonly form?: string;
  readonly entryId: string;
}

export interface ConsentState {
  /** By person, then by purpose. */
  readonly byPerson: Readonly<Record<string, Readonly<Record<string, ConsentEntry>>>>;
}
export const noConsent: ConsentState = { byPerson: {} };
