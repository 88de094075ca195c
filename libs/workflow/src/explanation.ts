import type { ItemRef, SetBy } from './facts.ts';

/** Why a step cannot be taken, as a tree: every entry of a list stands in the way by itself. */
export type Unmet = UnmetLeaf | UnmetChoice;

/** Not all of the branches are needed: it is enough to clear `need` of them. */
export interface UnmetChoice {
  readonly any: readonly (readonly Unmet[])[];
  readonly need: number;
}

/** One reason, by itself. */
export interface UnmetLeaf {
  /** What stands in the way. */
  readonly kind:
    | 'fact'
    | 'item'
    | 'done'
    | 'overdue'
    | 'count'
    | 'role'
    | 'evidence'
    | 'field'
    | 'four-eyes'
    | 'revision'
    | 'repeat'
    | 'reason'
    | 'not-in-definition';
  /** The fact, type of item, step, field or source it is about. */
  readonly name: string;
  readonly item?: ItemRef;
  /** Any of these would do. */
  readonly wanted: readonly string[];
  readonly actual: string;
  /** False: nobody has established it yet, which is not the same as "no". */
  readonly known: boolean;
  readonly setBy?: SetBy;
  /** Ways to get there, each complete in itself; none: only time or the input helps, or nothing does. */
  readonly remedies: readonly Remedy[];
}

/** Steps to take one after the other. */
export type Remedy = readonly RemedyStep[];

export interface RemedyStep {
  readonly step: string;
  readonly action: string;
  readonly role: readonly string[];
  /** Of a step per item; left out where any item will do. `NEW_ITEM` stands for the one that the steps before brought. */
  readonly item?: ItemRef;
  /** What it has to bring, one of the values for each fact, of the statuses for a type of item; empty: any taking will do. */
  readonly brings: Readonly<Record<string, readonly string[]>>;
}

/** The id, in a remedy, of an item that is not there yet. */
export const NEW_ITEM = 'new';

/** One instance of a step, as it stands for one actor. */
export interface StepVerdict {
  readonly step: string;
  readonly action: string;
  readonly stage: string;
  readonly item?: ItemRef;
  readonly role: readonly string[];
  readonly allowed: boolean;
  /** Was taken at least once (for this item). */
  readonly done: boolean;
  readonly discretionary: boolean;
  /** Empty when it is allowed. */
  readonly unmet: readonly Unmet[];
}

/** One way to end the case, as it stands for one actor. */
export interface ExitVerdict {
  readonly exit: string;
  readonly role: readonly string[];
  readonly allowed: boolean;
  /** Empty when it is allowed. */
  readonly unmet: readonly Unmet[];
}
