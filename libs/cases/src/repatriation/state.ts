import type { OccurredAt } from '#kernel';
import type { Entries } from '../entries.ts';
import type {
  DOCUMENT_STEPS,
  FINE_STEPS,
  PERMIT_STEPS,
  RETURN_DECISIONS,
  TRAVEL_DOCUMENTS,
  TRAVEL_STEPS,
} from './codes.ts';

export type DocumentStep = (typeof DOCUMENT_STEPS)[number];
export type TravelDocument = (typeof TRAVEL_DOCUMENTS)[number];
export type FineStep = (typeof FINE_STEPS)[number];
export type PermitStep = (typeof PERMIT_STEPS)[number];
export type ReturnDecision = (typeof RETURN_DECISIONS)[number];
export type TravelStep = (typeof TRAVEL_STEPS)[number];

/** The fine for overstaying, as last recorded; amounts in minor units. */
export interface Fine {
  readonly kind: FineStep;
  readonly days?: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly paidBy?: string;
  readonly documentRef?: string;
}

/** One person's way home, as last recorded. */
export interface PersonReturning {
  readonly nationality?: { readonly country: string; readonly confirmedBy: string };
  readonly document?: {
    readonly kind: DocumentStep;
    readonly documentType: TravelDocument;
    readonly expiresOn?: string;
    readonly details: string;
  };
  readonly fine?: Fine;
  readonly exitPermit?: PermitStep;
  readonly decision?: ReturnDecision;
  readonly travel?: {
    readonly kind: TravelStep;
    readonly flight?: string;
    readonly port?: string;
    readonly payer?: string;
    readonly receiver?: string;
    readonly when: OccurredAt;
  };
  /** How often the person was trafficked again after a return. */
  readonly retrafficked: number;
}

export interface RepatriationState {
  /** By person, from the first thing known about their return. */
  readonly persons: Entries<PersonReturning>;
}
export const noRepatriation: RepatriationState = { persons: {} };

/** A person about whose return nothing is known yet. */
export const notReturning: PersonReturning = { retrafficked: 0 };

/** Is the person back in the country, as far as was recorded? */
export const isBack = ({ travel }: PersonReturning): boolean =>
  travel?.kind === 'arrived' || travel?.kind === 'received' || travel?.kind === 'handed-home';
