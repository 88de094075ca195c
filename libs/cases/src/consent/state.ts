import type {
  CONSENT_ANSWERS,
  CONSENT_FORMS,
  CONSENT_GIVERS,
  DATA_REQUEST_ANSWERS,
  DATA_REQUESTS,
  PROCESSING_DECISIONS,
  PURPOSES,
} from './codes.ts';

export type Purpose = (typeof PURPOSES)[number];
export type ConsentForm = (typeof CONSENT_FORMS)[number];
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];
export type ProcessingDecision = (typeof PROCESSING_DECISIONS)[number];
export type DataRequestKind = (typeof DATA_REQUESTS)[number];
export type DataRequestAnswer = (typeof DATA_REQUEST_ANSWERS)[number];
export type ConsentStatus = 'requested' | (typeof CONSENT_ANSWERS)[number] | 'withdrawn' | 'overridden';

/** One person's word on one purpose, as it stands now. */
export interface ConsentEntry {
  readonly status: ConsentStatus;
  readonly at: string;
  readonly giver?: ConsentGiver;
  readonly form?: ConsentForm;
  /** The deadline by which the processing must stop, after a withdrawal. */
  readonly deadlineId?: string;
  /** What was done with the data since. */
  readonly processing?: ProcessingDecision;
  readonly details: string;
}

/** A proposal to act without consent in a vital interest. */
export interface ConsentOverride {
  readonly id: string;
  readonly personId: string;
  readonly purposes: readonly Purpose[];
  readonly by: string;
  readonly approved: boolean;
  readonly details: string;
}

/** What a person asked about the data that concern them. */
export interface DataSubjectRequest {
  readonly id: string;
  readonly personId: string;
  readonly kind: DataRequestKind;
  readonly deadlineId?: string;
  /** How it was answered; absent while it waits. */
  readonly outcome?: DataRequestAnswer;
  readonly details: string;
}

export interface ConsentState {
  /** By person, then by purpose. */
  readonly byPerson: Readonly<Record<string, Readonly<Record<string, ConsentEntry>>>>;
  readonly overrides: Readonly<Record<string, ConsentOverride>>;
  readonly dataRequests: Readonly<Record<string, DataSubjectRequest>>;
}
export const noConsent: ConsentState = { byPerson: {}, overrides: {}, dataRequests: {} };

/** The state with one person's word on these purposes said anew. */
export const withWord = (
  state: ConsentState,
  { personId, purposes }: { readonly personId: string; readonly purposes: readonly Purpose[] },
  word: (before: ConsentEntry | undefined) => ConsentEntry | undefined,
): ConsentState => {
  const before = state.byPerson[personId] ?? {};
  const said = purposes.flatMap((purpose) => {
    const entry = word(before[purpose]);
    return entry ? [[purpose, entry] as const] : [];
  });
  return {
    ...state,
    byPerson: { ...state.byPerson, [personId]: { ...before, ...Object.fromEntries(said) } },
  };
};
