import type { OccurredAt } from '#kernel';
import type { Entries } from '../entries.ts';
import type {
  FOLLOW_UP_RESULTS,
  NEEDS,
  OUTCOME_SCALES,
  PLAN_TYPES,
  REINTEGRATION_OUTCOMES,
  SERVICE_KINDS,
  SERVICES,
} from './codes.ts';

export type Need = (typeof NEEDS)[number];
export type PlanType = (typeof PLAN_TYPES)[number];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export type Service = (typeof SERVICES)[number];
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number];
export type OutcomeScale = (typeof OUTCOME_SCALES)[number];
export type ReintegrationOutcome = (typeof REINTEGRATION_OUTCOMES)[number];

/** What the survivor and the office agreed upon, as last revised. */
export interface SupportPlan {
  readonly planType: PlanType;
  readonly goals: readonly Need[];
  readonly endsOn: string;
  readonly revisions: number;
  readonly details: string;
}

/** One person's way back into society, as last recorded. */
export interface PersonReintegrating {
  readonly needs?: readonly Need[];
  readonly plan?: SupportPlan;
  readonly services: readonly {
    readonly kind: ServiceKind;
    readonly service: Service;
    readonly amount?: number;
    readonly currency?: string;
    readonly when: OccurredAt;
  }[];
  readonly measures: readonly {
    readonly scale: OutcomeScale;
    readonly score: number;
    readonly when: OccurredAt;
  }[];
  readonly concluded?: ReintegrationOutcome;
}

export interface FollowUp {
  readonly id: string;
  readonly personId: string;
  /** A calendar day. */
  readonly dueOn: string;
  readonly result?: FollowUpResult;
}

export interface ReintegrationState {
  /** By person, from the first thing known about them. */
  readonly persons: Entries<PersonReintegrating>;
  readonly followUps: Entries<FollowUp>;
}
export const noReintegration: ReintegrationState = { persons: {}, followUps: {} };

/** A person of whom this chapter knows nothing yet. */
export const notBegun: PersonReintegrating = { services: [], measures: [] };
