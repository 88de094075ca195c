import { actionsOn, type CorrectionsState, eventsOn, noCorrections } from '#kernel';

/** People taken part, counted and never named. */
export interface ParticipantCount {
  readonly sex: string;
  readonly ageGroup: string;
  readonly count: number;
}

export interface Material {
  readonly kind: string;
  readonly title: string;
  readonly count: number;
  readonly language: string;
  readonly at: string;
}

/** A class, a training, a broadcast…: planned, then held or cancelled. */
export interface Activity {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly partner?: string;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly participants: readonly ParticipantCount[];
  /** The entry with the reason of a cancelled activity. */
  readonly details?: string;
}

export interface Group {
  readonly kind: string;
  readonly name: string;
  readonly members: number;
}

/** Money is in integer minor units of the ISO 4217 currency. */
export interface EnterpriseSupport {
  readonly kind: string;
  readonly amount: number;
  readonly currency: string;
  readonly beneficiaries: number;
}

export interface Policy {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly date: string;
}

/** One piece of work, opened as exactly one of four: an activity, a group, a support or a policy. */
export interface Work {
  readonly openedAt?: string;
  /** The Kemendagri code of the place, from a province down to a village. */
  readonly area?: string;
  readonly activity?: Activity;
  readonly group?: Group;
  readonly enterprise?: EnterpriseSupport;
  readonly policy?: Policy;
  readonly materials: readonly Material[];
}

/** One piece of education or empowerment: plain JSON with public facts only. */
export interface OutreachState {
  readonly work: Work;
  readonly corrections: CorrectionsState;
}

export const noOutreach: OutreachState = { work: { materials: [] }, corrections: noCorrections };

/** Declares kinds of event on a piece of outreach work. */
export const event = eventsOn<OutreachState>()('work');
/** Declares an action on a piece of outreach work. */
export const action = actionsOn<OutreachState>();
