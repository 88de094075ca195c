import type { ItemRef } from '../facts.ts';

/** Why a case does not move. The first two call for a rename of the step, as long as the plan has none. */
export interface MoveReason {
  readonly code:
    | 'step-vanished'
    | 'step-changed'
    /** The plan keeps a time limit that the new definition ends at once. */
    | 'limit-lost'
    /** A rung that was reached does something else in the new ladder. */
    | 'ladder-changed'
    /** No step is open and no exit. */
    | 'dead'
    | 'no-exit'
    /** Whether an exit can be reached is too much to look at. */
    | 'too-many-states'
    | 'silent-wait';
  /** The step, or the definition. */
  readonly name: string;
  readonly item?: ItemRef;
}
