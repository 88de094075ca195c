import { UNSET } from '#workflow';
import type { CaseState } from '../state.ts';
import type { ItemType } from './item-types.ts';

/** Something that is true of a case, or of one of its items, with every value that it may have. */
export interface CaseFact {
  readonly name: string;
  readonly per?: ItemType;
  /** `unset` first. */
  readonly values: readonly string[];
  /** The value, or undefined when nobody has established it. `id` is that of the item. */
  readonly of: (state: CaseState, id: string) => string | undefined;
}

/** One type of item: which there are, how each stands, and what it points at. */
export interface CaseItems {
  readonly type: ItemType;
  readonly statuses: readonly string[];
  /** The ids, in the order of their entries. */
  readonly ids: (state: CaseState) => readonly string[];
  readonly status: (state: CaseState, id: string) => string | undefined;
  readonly links: Readonly<Record<string, Link>>;
  /** Which of its texts it stands at, for what has several. */
  readonly revision?: (state: CaseState, id: string) => number | undefined;
}

interface Link {
  readonly to: ItemType;
  readonly ids: (state: CaseState, id: string) => readonly string[] | undefined;
}

/** What a chapter lets the process look at. */
export interface ChapterFacts {
  readonly facts: readonly CaseFact[];
  readonly items: readonly CaseItems[];
}

/** A fact of the case. */
export const caseFact = (
  name: string,
  values: readonly string[],
  of: (state: CaseState) => string | undefined,
): CaseFact => ({ name, values: [UNSET, ...values], of });

/** A fact of each item of a type. */
export const itemFact = (
  per: ItemType,
  name: string,
  values: readonly string[],
  of: CaseFact['of'],
): CaseFact => ({
  name,
  per,
  values: [UNSET, ...values],
  of,
});

/** A link to persons. */
export const toVictims = (ids: Link['ids']): Readonly<Record<string, Link>> => ({
  victims: { to: 'victim', ids },
});

/** `yes`, or undefined: for what is either established or not known. */
export const yesIf = (established: boolean): string | undefined => (established ? 'yes' : undefined);
