import type { ItemRef, SetBy } from './facts.ts';

/** Why a step cannot be taken, as a tree: every `all` entry is unmet, and of `any` one branch would do. */
export type Unmet = UnmetLeaf | { readonly any: readonly (readonly Unmet[])[] };

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
  /** Ways to get there, each complete in itself; none: nobody can. */
  readonly remedies: readonly Remedy[];
}

/** Steps to take one after the other. */
export type Remedy = readonly RemedyStep[];

export interface RemedyStep {
  readonly step: string;
  readonly action: string;
  readonly role: readonly string[];
  readonly item?: ItemRef;
}

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
