import type { Role } from '../roles.ts';

export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

/** A person helped by this case. Who it is stands in the person's own stream. */
export interface Victim {
  readonly personId: string;
  readonly addedAt: string;
  /** When and why the person was taken off this case; absent while on it. */
  readonly removed?: { readonly at: string; readonly details: string };
}

export interface Place {
  readonly country: string;
  readonly city?: string;
}

/** Intake: what was reported, how urgent it is, who works on it, which other cases it touches. */
export interface ReportState {
  readonly reportedAt?: string;
  readonly channel?: string;
  readonly urgent: boolean;
  readonly place?: Place;
  readonly statedVictimCount?: number;
  /** The count now believed, after revisions. */
  readonly victimCount?: number;
  readonly details?: string;
  readonly reporter: { readonly anonymous: boolean; readonly personId?: string; readonly relation?: string };
  readonly number?: string;
  readonly registeredAt?: string;
  readonly owner?: string;
  readonly team: Readonly<Record<string, Role>>;
  readonly priority?: Priority;
  readonly riskFactors: readonly string[];
  readonly nextStepBy?: string;
  readonly victims: Readonly<Record<string, Victim>>;
  readonly duplicates: Readonly<Record<string, 'flagged' | 'confirmed' | 'dismissed'>>;
  readonly survivorCaseId?: string;
  readonly links: Readonly<Record<string, string>>;
  /** Out of scope or declined, which ends the work but for the closing. */
  readonly declined?: { readonly kind: string; readonly at: string; readonly details: string };
  readonly perpetrators: readonly {
    readonly role: string;
    readonly kind: string;
    readonly details: string;
  }[];
  readonly risk?: {
    readonly level: string;
    readonly threats: readonly string[];
    readonly at: string;
    readonly details?: string;
  };
  readonly contact?: { readonly kind: string; readonly at: string };
  readonly notes: number;
}

export const noReport: ReportState = {
  urgent: false,
  reporter: { anonymous: false },
  team: {},
  riskFactors: [],
  victims: {},
  duplicates: {},
  links: {},
  perpetrators: [],
  notes: 0,
};
