/** One of several things of a case: `{type: 'letter', id: 'L1'}`. */
export interface ItemRef {
  readonly type: string;
  readonly id: string;
}

/** Two items, or none and none: the same? */
export const isSame = (one: ItemRef | undefined, other: ItemRef | undefined): boolean =>
  one?.id === other?.id && one?.type === other?.type;

/** The entry that made a fact what it is. */
export interface SetBy {
  readonly entryId: string;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
}

/**
 * What is true of one case, as the guards ask it. Every answer is by value; nothing here knows a definition.
 * Names are those of the case's catalogue, or the organisation's own.
 */
export interface Facts {
  /** The value of a fact, of the case or of an item; `unset` when nobody has established it. */
  fact(name: string, item?: ItemRef): string;
  /** The status of an item, `unset` when there is no such item. */
  status(item: ItemRef): string;
  /** The ids of all items of a type, in the order of their entries. */
  items(type: string): readonly string[];
  /** What an item points at: `linked({type: 'letter', id: 'L1'}, 'victims')`. */
  linked(item: ItemRef, link: string): readonly ItemRef[];
  /** Which of its texts an item stands at, from 1; 0 for what has no text. */
  revision(item: ItemRef): number;
  /** The entries that took a step's action (for this item), retracted ones left out, oldest first. */
  taken(action: string, item?: ItemRef): readonly Taking[];
  /** How many pieces of evidence of this source the case may rely on. */
  evidence(source: string): number;
  /** Has the time limit of this step passed (for this item), with nothing done? */
  overdue(step: string, item?: ItemRef): boolean;
  /** The entry that set what is asked; undefined when nothing did. Costs a reading of the history. */
  setBy(what: FactKey): SetBy | undefined;
}

export interface Taking {
  readonly entryId: string;
  readonly version: number;
  /** The type of the entry. */
  readonly type: string;
  readonly by: string;
  /** Of `recordStep`: the step. */
  readonly step?: string;
  /** Of an approval: the revision that its taker saw. */
  readonly revision?: number;
  /** When the step was taken, as far as one knows: an instant, from which what it awaits is counted. */
  readonly at: string;
}

/** What a leaf looks at. */
export type FactKey =
  | { readonly kind: 'fact'; readonly name: string; readonly item?: ItemRef }
  | { readonly kind: 'status' | 'revision'; readonly item: ItemRef };
