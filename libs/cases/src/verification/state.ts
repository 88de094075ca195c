import type { TRAFFICKING_STATUSES } from './codes.ts';

export type TraffickingStatus = (typeof TRAFFICKING_STATUSES)[number];

/** One determination by one body. Earlier ones stay: bodies disagree, and the conflict itself is a fact. */
export interface StatusDetermination {
  readonly status: TraffickingStatus;
  /** The type of body. */
  readonly decidingOrg: string;
  readonly orgName: string;
  readonly date: string;
  readonly documentRef: string;
  readonly entryId: string;
}

export interface Indicator {
  readonly scheme: string;
  readonly code: string;
  readonly personId: string;
  readonly evidenceIds: readonly string[];
  readonly details: string;
}

/** What was checked, what was found, and what each body decided about each person. */
export interface VerificationState {
  /** The verification that runs or was the last to run. */
  readonly started?: { readonly by: string; readonly at: string; readonly method: string };
  readonly concluded?: { readonly by: string; readonly at: string; readonly outcome: string };
  readonly indicators: readonly Indicator[];
  readonly actMeansPurpose?: {
    readonly acts: readonly string[];
    readonly means: readonly string[];
    readonly purposes: readonly string[];
    readonly details: string;
  };
  /** By person, oldest first. */
  readonly determinations: Readonly<Record<string, readonly StatusDetermination[]>>;
}

export const noVerification: VerificationState = { indicators: [], determinations: {} };
