import type { Entries } from '../entries.ts';
import type { CLOSURE_REASONS, HOLD_SCOPES } from './codes.ts';

export type ClosureReason = (typeof CLOSURE_REASONS)[number];
export type HoldScope = (typeof HOLD_SCOPES)[number];

/** Data that must not be erased for now. */
export interface LegalHold {
  readonly id: string;
  readonly scope: HoldScope;
  readonly authority: string;
  readonly at: string;
  readonly liftedAt?: string;
  readonly details: string;
}

/** Whether the case is closed, what holds its data, and what waits for a second person. */
export interface ClosureState {
  readonly requested?: {
    readonly by: string;
    readonly at: string;
    readonly reason: ClosureReason;
    /** The open items that closing need not wait for, by id. */
    readonly waived: readonly string[];
    readonly details: string;
  };
  readonly closed?: { readonly at: string; readonly reason: ClosureReason };
  readonly legalHolds: Entries<LegalHold>;
  readonly reopened: number;
}
export const noClosure: ClosureState = { legalHolds: {}, reopened: 0 };

/** The legal holds in force. While there is one, nothing in its scope is erased. */
export const holdsInForce = ({ legalHolds }: ClosureState): readonly LegalHold[] =>
  Object.values(legalHolds).filter(({ liftedAt }) => liftedAt === undefined);

/** The state without what was asked for, after it was decided. */
export const decided = ({ requested: _, ...state }: ClosureState): ClosureState => state;
