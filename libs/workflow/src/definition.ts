import type { Condition } from './condition.ts';

/**
 * How an organisation works on a case: which step may follow which, who takes it, who must approve it, by when it is
 * due and what happens when nobody acts. Data, published once and never changed; a case keeps the one it was opened with.
 */
export interface Definition {
  /** Such as `advocacy`. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly title: Title;
  /** The calendar of working days, by jurisdiction, where a time limit names none: `ID`. */
  readonly calendar: string;
  readonly office: Office;
  /** What the guards look at, with every value it may take, so that they can be analysed. */
  readonly facts: Readonly<Record<string, FactDefinition>>;
  /** What a case has several of: persons, letters. */
  readonly items: Readonly<Record<string, ItemDefinition>>;
  readonly steps: Readonly<Record<string, StepDefinition>>;
  /** The ways in which a case may end, by the code of the reason. */
  readonly exits: Readonly<Record<string, ExitDefinition>>;
  /** How many people hold a role, where that is few: an approval by a second person needs two. */
  readonly holders: Readonly<Record<string, number>>;
}

/** In each language of the product. */
export interface Title {
  readonly en: string;
  readonly id: string;
}

export interface Office {
  /** IANA time zone. */
  readonly zone: string;
  /** When what is due on a day is due, `17:00`. */
  readonly closes: string;
  /** False: it works on days of joint leave (*cuti bersama*), so that they count as working days. */
  readonly cutiBersama?: boolean;
}

/** The value of a fact that nobody has established: unknown, not false. */
export const UNSET = 'unset';

export interface FactDefinition {
  /** All values, `unset` among them. */
  readonly enum: readonly string[];
  /** The type of item that each has its own value. */
  readonly per?: string;
  /** The organisation's own fact, set by `recordStep`; the case knows nothing of it otherwise. */
  readonly own: boolean;
}

export interface ItemDefinition {
  /** A case cannot do without so many. */
  readonly min: number;
  /** The steps that bring a new one, and how it then stands. */
  readonly begins: Readonly<Record<string, string>>;
  /** Which steps move it from one status to another. */
  readonly transitions: readonly Transition[];
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  /** Each of them alone is enough. */
  readonly steps: readonly string[];
}

/** One step: an action on the case, under this organisation's conditions. */
export interface StepDefinition {
  /** The action that takes it; `recordStep` for a step of the organisation's own. */
  readonly action: string;
  readonly stage: string;
  readonly title?: Title;
  /** Who may. */
  readonly role: readonly string[];
  /** The type of item of which each has its own instance of this step. */
  readonly per?: string;
  /** How often it may be taken (for each item). */
  readonly repeat?: { readonly max: number };
  /** May be taken at any time, is never required, and is no step of the way. */
  readonly discretionary: boolean;
  /** It is not taken without a reason. */
  readonly reasonRequired: boolean;
  readonly require?: Condition;
  /** The values that facts may have afterwards. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Pieces of evidence that the case must hold, by their source. */
  readonly evidence: readonly { readonly type: string; readonly min: number }[];
  readonly fourEyes?: FourEyes;
  /** Fields of the input that this organisation does not leave out. */
  readonly fields: readonly string[];
  /** By when it is to be taken, from the moment at which it may be. */
  readonly due?: TimeLimit;
  /** What the step waits for once it is taken, and by when. */
  readonly awaits?: Awaiting;
  /** What happens on the way to the time limit (of `due`, or of `awaits`) and after it. */
  readonly escalation: readonly Rung[];
}

/** The person who takes the step is none of those who took these steps (for the same item). */
export interface FourEyes {
  readonly distinctFrom: readonly string[];
  /** The step approves a text: it covers the revision that its taker saw, and no later one. */
  readonly coversRevision: boolean;
}

/** Exactly one of the lengths. */
export interface TimeLimit {
  readonly workingDays?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly months?: number;
  /** Only with `workingDays`, instead of the definition's. */
  readonly calendar?: string;
  /** A statute, an agreed service level, a court. */
  readonly basis?: 'law' | 'sla' | 'court';
  /** The article or rule; shown beside the time limit. */
  readonly source?: string;
  /** False: the source could not be checked, and is shown as unconfirmed. */
  readonly confirmed?: boolean;
}

export interface Awaiting {
  /** Holds once nothing is awaited any more. */
  readonly until: Condition;
  readonly due: TimeLimit;
}

/** One rung of the ladder, relative to the time limit: before it (negative), at it, after it. */
export interface Rung {
  readonly at: {
    readonly workingDays?: number;
    readonly days?: number;
    readonly hours?: number;
  };
  /** `remind` and `escalate` call on the people of a role; `perform` lets the system take an action for the item. */
  readonly do: 'remind' | 'escalate' | 'perform' | 'requireStep';
  /** Of `remind` and `escalate`. */
  readonly role?: string;
  /** Of `perform`: an action that the system may take. */
  readonly action?: string;
  /** Of `requireStep`: the step that becomes required. */
  readonly step?: string;
}

export interface ExitDefinition {
  readonly when: Condition;
  readonly role: readonly string[];
}

/** The action that takes steps of an organisation's own. */
export const RECORD_STEP = 'recordStep';
