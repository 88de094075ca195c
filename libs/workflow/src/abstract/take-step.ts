import { type Definition, type ItemDefinition, UNSET } from '../definition.ts';
import { type ItemRef, isSame } from '../facts.ts';
import { itemOf, type World, type WorldItem } from './world.ts';

/** What the taker of a step decides, where the step leaves it open. */
export interface Choice {
  readonly by?: string;
  /** The values that facts get; the first one that the step may set, otherwise. */
  readonly values?: Readonly<Record<string, string>>;
  /** The status that the item gets, where the step leads to several; the first transition, otherwise. */
  readonly to?: string;
  /** What a new item points at. */
  readonly links?: WorldItem['links'];
}

/**
 * The world after a step, by what the definition says that it sets, begins and moves. MUST be called for a step that may
 * be taken: nothing is checked here. Also for actions that are no step of the definition and only begin or move items.
 */
export const takeStep = (
  definition: Definition,
  world: World,
  step: string,
  item?: ItemRef,
  choice: Choice = {},
): World => {
  const begun = beginItem(definition, world, step, choice);
  const about = item ?? begun.item;
  const moved = about ? moveItem(definition, begun.world, step, about, choice) : begun.world;
  const set = setFacts(definition, moved, step, about, choice);
  return {
    ...set,
    takings: [
      ...set.takings,
      {
        step,
        action: definition.steps[step]?.action ?? step,
        by: choice.by ?? 'somebody',
        ...(about && { item: about }),
        ...revisionSeen(definition, set, step, about),
      },
    ],
    overdue: set.overdue.filter((late) => late.step !== step || !isSame(late.item, item)),
  };
};

const revisionSeen = (definition: Definition, world: World, step: string, item: ItemRef | undefined) =>
  item && definition.steps[step]?.fourEyes?.coversRevision ? { revision: itemOf(world, item)?.revision } : {};

const begins = (definition: Definition, step: string): [string, ItemDefinition] | undefined =>
  Object.entries(definition.items).find(([, of]) => of.begins[step] !== undefined);

const beginItem = (
  definition: Definition,
  world: World,
  step: string,
  { links = {} }: Choice,
): { world: World; item?: ItemRef } => {
  const [type, of] = begins(definition, step) ?? [];
  const status = of?.begins[step];
  if (type === undefined || status === undefined) return { world };
  const there = world.items[type] ?? [];
  const id = `${type}-${there.length + 1}`;
  const item: WorldItem = { id, status, facts: {}, links, revision: 0 };
  return { world: { ...world, items: { ...world.items, [type]: [...there, item] } }, item: { type, id } };
};

const changeItem = (world: World, { type, id }: ItemRef, change: (item: WorldItem) => WorldItem): World => ({
  ...world,
  items: {
    ...world.items,
    [type]: (world.items[type] ?? []).map((item) => (item.id === id ? change(item) : item)),
  },
});

const moveItem = (
  definition: Definition,
  world: World,
  step: string,
  item: ItemRef,
  { to }: Choice,
): World => {
  const from = itemOf(world, item)?.status;
  const ways = (definition.items[item.type]?.transitions ?? []).filter(
    (transition) => transition.from === from && transition.steps.includes(step),
  );
  const way = ways.find((transition) => transition.to === to) ?? ways[0];
  return way ? changeItem(world, item, (was) => ({ ...was, status: way.to })) : world;
};

const setFacts = (
  definition: Definition,
  world: World,
  step: string,
  item: ItemRef | undefined,
  { values = {} }: Choice,
): World => {
  const sets = Object.entries(definition.steps[step]?.sets ?? {}).map(([fact, may]) => ({
    per: definition.facts[fact]?.per,
    value: { [fact]: may.find((value) => value === values[fact]) ?? may[0] ?? UNSET },
  }));
  const ofCase = sets.filter(({ per }) => per === undefined).map(({ value }) => value);
  const ofItem = sets.filter(({ per }) => per !== undefined && per === item?.type).map(({ value }) => value);
  const told = { ...world, facts: Object.assign({}, world.facts, ...ofCase) };
  if (!item || ofItem.length === 0) return told;
  return changeItem(told, item, (was) => ({ ...was, facts: Object.assign({}, was.facts, ...ofItem) }));
};
