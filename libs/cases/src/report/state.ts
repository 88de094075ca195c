import type { Role } from '../roles.ts';
import type { PRIORITIES } from './codes.ts';

export type Priority = (typeof PRIORITIES)[number];

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

export type DuplicateStatus = 'flagged' | 'confirmed' | 'dismissed';

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
  /** `anonymous`: the reporter asks not to be named to others. */
  readonly reporter: { readonly anonymous: boolean; readonly personId?: string; readonly relation?: string };
  readonly number?: string;
  readonly registeredAt?: string;
  readonly owner?: string;
  /** Who works on the case, and in which role; the owner is among them. */
  readonly team: Readonly<Record<string, Role>>;
  readonly triagedAt?: string;
  readonly priority?: Priority;
  readonly riskFactors: readonly string[];
  readonly nextStepBy?: string;
  readonly victims: Readonly<Record<string, Victim>>;
  /** By the other case's id. */
  readonly duplicates: Readonly<Record<string, DuplicateStatus>>;
  /** The case in which the work goes on when this one and another are the same. */
  readonly survivorCaseId?: string;
  /** By the other case's id: what ties the two together. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Out of scope or declined, which ends the work but for the closing. */
  readonly declined?: { readonly kind: string; readonly at: string; readonly details: string };
  readonly perpetrators: readonly {
    readonly role: string;
    readonly kind: string;
    readonly country?: string;
    readonly details: string;
  }[];
  readonly risk?: {
    readonly level: string;
    readonly threats: readonly string[];
    readonly protection: readonly string[];
    readonly at: string;
    readonly details: string;
  };
  /** Since when contact is lost, by person, or `EVERYBODY`. */
  readonly lostContact: Readonly<Record<string, string>>;
  readonly lastContactAt?: string;
  readonly notes: number;
}

/** In `lostContact`: with all persons of the case, or it was not said with whom. */
export const EVERYBODY = 'everybody';

export const noReport: ReportState = {
  urgent: false,
  reporter: { anonymous: false },
  team: {},
  riskFactors: [],
  victims: {},
  duplicates: {},
  links: {},
  perpetrators: [],
  lostContact: {},
  notes: 0,
};
