import type { OccurredAt } from '#kernel';
import type { Entries } from '../entries.ts';
import type { Place } from '../report/state.ts';
import type {
  ATTEMPT_OUTCOMES,
  AUTHORITY_RESPONSES,
  AUTHORITY_STEPS,
  CARE_KINDS,
  RESCUE_AUTHORITIES,
  RESCUE_OUTCOMES,
  SAFETY_STEPS,
} from './codes.ts';

export type RescueAuthority = (typeof RESCUE_AUTHORITIES)[number];
export type AuthorityResponse = (typeof AUTHORITY_RESPONSES)[number];
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];
export type RescueOutcome = (typeof RESCUE_OUTCOMES)[number];
export type SafetyStep = (typeof SAFETY_STEPS)[number];
export type AuthorityStep = (typeof AUTHORITY_STEPS)[number];
export type CareKind = (typeof CARE_KINDS)[number];

/** Who is to be brought out from where, and who stands for the plan. */
export interface RescuePlan {
  readonly id: string;
  readonly personIds: readonly string[];
  readonly place: Place;
  readonly risks: readonly string[];
  readonly by: string;
  readonly approvedBy?: string;
  readonly details: string;
}

/** One authority asked to act, what it said, and what came of each attempt. */
export interface RescueRequest {
  readonly id: string;
  readonly planId?: string;
  readonly authority: RescueAuthority;
  readonly letterId?: string;
  readonly callRef?: string;
  readonly when: OccurredAt;
  readonly response?: AuthorityResponse;
  readonly attempts: readonly { readonly outcome: AttemptOutcome; readonly when: OccurredAt }[];
}

/** Where one person stands between captivity and safety, as last recorded. */
export interface PersonInRescue {
  readonly outcome?: {
    readonly kind: RescueOutcome;
    readonly place: Place;
    readonly when: OccurredAt;
    readonly details: string;
  };
  readonly safety?: { readonly kind: SafetyStep; readonly shelter?: string; readonly when: OccurredAt };
  /** The authority that holds the person now, or null after release; absent when never held. */
  readonly heldBy?: RescueAuthority | null;
  readonly interviews: number;
  readonly screenings: readonly {
    readonly screener: string;
    readonly formName: string;
    readonly result: string;
    readonly when: OccurredAt;
  }[];
  readonly care: readonly { readonly kind: CareKind; readonly when: OccurredAt; readonly details: string }[];
}

export interface RescueState {
  readonly plans: Entries<RescuePlan>;
  readonly requests: Entries<RescueRequest>;
  /** By person, from the first thing known about them. */
  readonly persons: Entries<PersonInRescue>;
}
export const noRescue: RescueState = { plans: {}, requests: {}, persons: {} };

/** A person of whom this chapter knows nothing yet. */
export const untouched: PersonInRescue = { interviews: 0, screenings: [], care: [] };

const FREE: readonly RescueOutcome[] = ['rescued', 'self-escaped', 'released'];

/** Does this outcome bring a person out of the hands of those who held them? */
export const setsFree = (outcome: RescueOutcome): boolean => FREE.includes(outcome);

/** Is the person free, as far as was recorded? */
export const isFree = ({ outcome }: PersonInRescue): boolean =>
  outcome !== undefined && setsFree(outcome.kind);
