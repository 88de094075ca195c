/**
 * What must hold. A closed tree and never a formula in a string, so that it can be explained and analysed. `is` names the
 * values that will do. A path is a type of item (`victim`), or a type and what it points at (`letter.victims`).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A fact of the case, or of the item at hand. */
  | { readonly fact: string; readonly is: readonly string[] }
  /** The status of the item at hand. */
  | { readonly item: string; readonly is: readonly string[] }
  /** The step was taken (for the item at hand, where it is per item; for its present text, where it approves one). */
  | { readonly done: string }
  /** The time limit of this step has passed (for the item at hand). */
  | { readonly overdue: string }
  /** Holds for each item of the path. Of none: holds. */
  | { readonly every: string; readonly that: Condition }
  /** Holds for one item of the path at least. */
  | { readonly some: string; readonly that: Condition }
  /** So many items of the path, of those for which `that` holds. */
  | { readonly count: string; readonly that?: Condition; readonly min?: number; readonly max?: number };

/** Kleene's three values: `unknown` where a fact that decides is unset. */
export type Verdict = 'yes' | 'no' | 'unknown';
