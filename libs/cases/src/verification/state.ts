/** One determination by one body. Earlier ones stay: bodies disagree, and the conflict itself is a fact. */
export interface StatusDetermination {
  readonly status: string;
  readonly decidingOrg: string;
  readonly date: string;
  readonly entryId: string;
}

/** What was checked, what was found, and what each body decided about each person. */
export interface VerificationState {
  readonly started?: { readonly by: string; readonly at: string; readonly method: string };
  readonly concluded?: { readonly by: string; readonly at: string; readonly outcome: string };
  readonly indicators: readonly {
    readonly scheme: string;
    readonly code: string;
    readonly personId: string;
  }[];
  readonly actMeansPurpose?: {
    readonly acts: readonly string[];
    readonly means: readonly string[];
    readonly purposes: readonly string[];
  };
  /** By person, oldest first. */
  readonly determinations: Readonly<Record<string, readonly StatusDetermination[]>>;
}

export const noVerification: VerificationState = { indicators: [], determinations: {} };
