import { RECORD_STEP, UNSET } from '../definition.ts';
import { type Facts, type ItemRef, isSame, type Taking } from '../facts.ts';

/** A case reduced to what the guards of a definition can tell apart. Plain data: two equal worlds are the same case. */
export interface World {
  /** The facts of the case; what is left out is unset. */
  readonly facts: Readonly<Record<string, string>>;
  /** The items by their type, in the order in which they came. */
  readonly items: Readonly<Record<string, readonly WorldItem[]>>;
  readonly takings: readonly WorldTaking[];
  /** Pieces of evidence by their source. */
  readonly evidence: Readonly<Record<string, number>>;
  /** The time limits that have passed with nothing done. */
  readonly overdue: readonly WorldStep[];
}

export interface WorldItem {
  readonly id: string;
  readonly status: string;
  /** Its own facts; what is left out is unset. */
  readonly facts: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, readonly ItemRef[]>>;
  /** 0 for what has no text. */
  readonly revision: number;
}

/** A step, of one item where it is per item. */
export interface WorldStep {
  readonly step: string;
  readonly item?: ItemRef;
}

export interface WorldTaking extends WorldStep {
  readonly action: string;
  readonly by: string;
  readonly revision?: number;
}

/** Nothing has happened yet. */
export const EMPTY_WORLD: World = { facts: {}, items: {}, takings: [], evidence: {}, overdue: [] };

/** The item of this world, if it is there. */
export const itemOf = (world: World, { type, id }: ItemRef): WorldItem | undefined =>
  world.items[type]?.find((item) => item.id === id);

const takingOf = ({ action, step, by, revision }: WorldTaking, index: number): Taking => ({
  entryId: `t${index + 1}`,
  version: index + 1,
  type: action,
  by,
  ...(action === RECORD_STEP && { step }),
  ...(revision !== undefined && { revision }),
  at: '',
});

/** The world as the guards ask it. Knows no entries, so that nothing is `setBy` any. */
export const worldFacts = (world: World): Facts => ({
  fact: (name, item) => (item ? itemOf(world, item)?.facts : world.facts)?.[name] ?? UNSET,
  status: (item) => itemOf(world, item)?.status ?? UNSET,
  items: (type) => (world.items[type] ?? []).map(({ id }) => id),
  linked: (item, link) => itemOf(world, item)?.links[link] ?? [],
  revision: (item) => itemOf(world, item)?.revision ?? 0,
  taken: (action, item) =>
    world.takings.flatMap((taking, index) =>
      taking.action === action && (!item || isSame(taking.item, item)) ? [takingOf(taking, index)] : [],
    ),
  evidence: (source) => world.evidence[source] ?? 0,
  overdue: (step, item) => world.overdue.some((late) => late.step === step && isSame(late.item, item)),
  setBy: () => undefined,
});
