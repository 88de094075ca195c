import type { Rung, TimeLimit } from '../definition.ts';
import type { ItemRef } from '../facts.ts';
import type { Due } from './due-at.ts';

/** What is waited for: that a step is taken (for an item) or, once it was taken, what the step awaits. */
export interface Awaited {
  readonly step: string;
  readonly item?: ItemRef;
  /** False: the `due` of the step. True: its `awaits`. */
  readonly awaits: boolean;
}

/** A time limit that begins to run, with its whole ladder. The calendars are those of both. The caller adds the ids. */
export interface Arming extends Awaited, Due, Pick<TimeLimit, 'basis' | 'source' | 'confirmed'> {
  /** The instant from which it is counted. */
  readonly from: string;
  /** In the order of the definition. */
  readonly rungs: readonly ArmedRung[];
}

/** A rung of the ladder, at its instant. */
export interface ArmedRung extends Omit<Rung, 'at'> {
  readonly at: string;
}

/** A time limit that was armed and not closed, as the case keeps it. */
export interface Running extends Awaited, Pick<Arming, 'from' | 'dueAt' | 'calendar' | 'calendarVersion'> {
  readonly deadlineId: string;
  readonly rungs: readonly RunningRung[];
}

export interface RunningRung extends ArmedRung {
  /** When it was reached, if it was. */
  readonly reachedAt?: string;
}

/** A running time limit that ends: because what it waited for happened, or because it is not waited for any more. */
export interface Closing {
  readonly deadlineId: string;
  readonly outcome: 'met' | 'obsolete';
}
