import { type ItemRef, isSame } from '#workflow';
import type { Entries } from '../entries.ts';
import type { DEADLINE_OUTCOMES, MIGRATION_DECISIONS, RUNG_DEEDS } from './codes.ts';

export type RungDeed = (typeof RUNG_DEEDS)[number];
export type DeadlineOutcome = (typeof DEADLINE_OUTCOMES)[number];
export type MigrationDecision = (typeof MIGRATION_DECISIONS)[number];

/** One rung of a running ladder. */
export interface Rung {
  readonly at: string;
  readonly do: RungDeed;
  readonly role?: string;
  readonly action?: string;
  readonly step?: string;
  /** When it was reached, if it was. */
  readonly reachedAt?: string;
}

/** A time limit that the definition set running: for a step to be taken, or for what a step awaits once it was taken. */
export interface RunningDeadline {
  readonly deadlineId: string;
  readonly step: string;
  readonly item?: ItemRef;
  /** False: it is for the step. True: it is for what the step awaits. */
  readonly awaits: boolean;
  readonly from: string;
  readonly dueAt: string;
  /** The day on which it is due, where the office is. */
  readonly localDate: string;
  readonly zone: string;
  readonly calendar?: string;
  readonly calendarVersion?: string;
  readonly provisional: boolean;
  readonly basis?: 'law' | 'sla' | 'court';
  readonly source?: string;
  readonly confirmed?: boolean;
  readonly basisEntryId?: string;
  readonly rungs: readonly Rung[];
}

/** A time limit that runs no more. */
export interface EndedDeadline {
  readonly step: string;
  readonly item?: ItemRef;
  readonly dueAt: string;
  readonly outcome: DeadlineOutcome;
}

/** A proposal to go on without a step, and whether a second person agreed. */
export interface Waiver {
  readonly id: string;
  readonly step: string;
  readonly item?: ItemRef;
  readonly deadlineIds: readonly string[];
  readonly by: string;
  readonly approved: boolean;
  readonly details: string;
}

/** A fact of the organisation's own, as last set. */
export interface OwnFact {
  readonly name: string;
  readonly item?: ItemRef;
  readonly value: string;
}

export interface DefinitionRef {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** The trace of the workflow: which time limits run, what was waived, what the organisation's own steps established. */
export interface ProcessState {
  readonly running: Entries<RunningDeadline>;
  readonly ended: Entries<EndedDeadline>;
  readonly waivers: Entries<Waiver>;
  readonly ownFacts: readonly OwnFact[];
  /** The work rests until this instant. */
  readonly paused?: { readonly until: string; readonly details: string };
  /** The definitions to which the case moved, oldest first. The first one stands with the opening entry. */
  readonly migrations: readonly {
    readonly planId: string;
    readonly to: DefinitionRef;
    readonly at: string;
  }[];
}
export const noProcess: ProcessState = { running: {}, ended: {}, waivers: {}, ownFacts: [], migrations: [] };

/** Was this step waived for this item? */
export const isWaived = ({ waivers }: ProcessState, step: string, item?: ItemRef): boolean =>
  Object.values(waivers).some((w) => w.approved && w.step === step && isSame(w.item, item));
