import {
  type ItemRef,
  isSame,
  itemOf,
  NEW_ITEM,
  type Remedy,
  type RemedyStep,
  takeStep,
  type Unmet,
  type UnmetLeaf,
  type World,
} from '#workflow';
import { type Attempted, STATUSES } from './blocked-cases.ts';

/** An attempt on which reasons are being cleared, and the new items that were brought for that. */
export interface Clearing extends Attempted {
  readonly brought: readonly UnmetLeaf[];
}

/** Who takes the steps of remedies: nobody who attempts anything. */
const HELPER = 'helper';

/** All leaves, in all branches. */
export const leavesOf = (unmet: readonly Unmet[]): readonly UnmetLeaf[] =>
  unmet.flatMap((one) => ('any' in one ? one.any.flatMap(leavesOf) : [one]));

/** Time, evidence and the input are no steps, and clear all the same. */
export const canBeCleared = (leaf: UnmetLeaf): boolean =>
  leaf.remedies.length > 0 ||
  ['evidence', 'field', 'reason'].includes(leaf.kind) ||
  (leaf.kind === 'overdue' && leaf.wanted.includes('yes'));

/** The leaves to clear when of each choice as many branches are taken as it needs; undefined when nothing clears it. */
export const chosen = (unmet: readonly Unmet[], at: number): readonly UnmetLeaf[] | undefined => {
  const leaves = unmet.map((one) => {
    if (!('any' in one)) return canBeCleared(one) ? [one] : undefined;
    const branches = one.any.map((branch) => chosen(branch, at)).filter((branch) => branch !== undefined);
    const from = at % Math.max(branches.length, 1);
    const turned = [...branches.slice(from), ...branches.slice(0, from)];
    return turned.length < one.need ? undefined : turned.slice(0, one.need).flat();
  });
  return leaves.every((some) => some !== undefined) ? [...new Set(leaves.flat())] : undefined;
};

/** Is the leaf cleared? Looks at the world alone, and not at any guard. */
export const isCleared = ({ world, actor, input, brought }: Clearing, leaf: UnmetLeaf): boolean => {
  const { kind, name, item, wanted } = leaf;
  const takings = world.takings.filter(
    (taking) => taking.step === name && (!item || isSame(taking.item, item)),
  );
  switch (kind) {
    case 'fact':
      return wanted.includes(standing(world, name, item));
    case 'item':
      return item !== undefined && wanted.includes(standing(world, item.type, item));
    case 'done':
      return takings.length > 0 === wanted.includes('yes');
    case 'revision':
      return takings.some(({ revision }) => wanted.includes(String(revision)));
    case 'overdue':
      return isLate(world, name, item) === wanted.includes('yes');
    case 'count':
      return brought.includes(leaf);
    case 'evidence':
      return (world.evidence[name] ?? 0) >= Number(wanted[0]?.slice(2));
    case 'field':
    case 'reason':
      return input[name] !== undefined;
    case 'role':
      return wanted.includes(actor.role);
    case 'four-eyes':
      return !takings.some(({ by }) => by === actor.id);
    default:
      return false;
  }
};

const isLate = (world: World, step: string, item: ItemRef | undefined): boolean =>
  world.overdue.some((late) => late.step === step && isSame(late.item, item));

/** Is so much cleared that nothing is left to be: all of a list, and of a choice as much as it needs? */
export const allCleared = (clearing: Clearing, unmet: readonly Unmet[]): boolean =>
  unmet.every((one) =>
    'any' in one
      ? one.any.filter((branch) => allCleared(clearing, branch)).length >= one.need
      : isCleared(clearing, one),
  );

/** The attempt with these leaves cleared, one after the other. `among` are all that are meant to be cleared in the end. */
export const clearedOf = (
  attempt: Attempted,
  leaves: readonly UnmetLeaf[],
  among: readonly UnmetLeaf[],
  at: number,
): Clearing =>
  leaves.reduce<Clearing>((before, leaf) => clear(before, leaf, among, at), { ...attempt, brought: [] });

/** The attempt with one leaf cleared, by one of its remedies where it has any. */
const clear = (clearing: Clearing, leaf: UnmetLeaf, among: readonly UnmetLeaf[], at: number): Clearing => {
  const { world, actor, input } = clearing;
  const { kind, name, item, wanted } = leaf;
  if (kind === 'role') return { ...clearing, actor: { ...actor, role: wanted[at % wanted.length] ?? '' } };
  if (kind === 'four-eyes') return { ...clearing, actor: { ...actor, id: 'another' } };
  if (kind === 'field' || kind === 'reason') return { ...clearing, input: { ...input, [name]: 'given' } };
  if (kind === 'evidence') {
    const evidence = { ...world.evidence, [name]: Number(wanted[0]?.slice(2)) };
    return { ...clearing, world: { ...world, evidence } };
  }
  if (kind === 'overdue' && wanted.includes('yes')) {
    return { ...clearing, world: { ...world, overdue: [...world.overdue, { step: name, item }] } };
  }
  return follow(clearing, leaf, among, at);
};

const follow = (clearing: Clearing, leaf: UnmetLeaf, among: readonly UnmetLeaf[], at: number): Clearing => {
  let { world } = clearing;
  let begun: ItemRef | undefined;
  const remedy = leaf.remedies[at % leaf.remedies.length] ?? [];
  for (const step of remedy.filter((one) => !isThere(clearing.world, remedy, one))) {
    const item = step.item?.id === NEW_ITEM ? begun : step.item;
    world = takeOne({ ...clearing, world }, { ...step, item }, among, at);
    begun ??= world.takings.at(-1)?.item;
  }
  const brought = leaf.kind === 'count' ? [...clearing.brought, leaf] : clearing.brought;
  return { ...clearing, world, brought };
};

/** Is what the remedy brings in the end by way of this step there already, since another remedy brought it? */
const isThere = (world: World, remedy: Remedy, { item, brings }: RemedyStep): boolean => {
  const names = Object.keys(brings);
  const inTheEnd = (name: string) =>
    remedy.findLast((step) => isSame(step.item, item) && name in step.brings)?.brings[name];
  return names.length > 0 && names.every((name) => inTheEnd(name)?.includes(standing(world, name, item)));
};

const standing = (world: World, name: string, item: ItemRef | undefined): string => {
  if (!item) return world.facts[name] ?? 'unset';
  const found = itemOf(world, item);
  return (name === item.type ? found?.status : found?.facts[name]) ?? 'unset';
};

/** A step of a remedy: facts that it need not bring get what other leaves want of it, or stay as they are. */
const takeOne = (
  { definition, world }: Attempted,
  { step, item, brings }: RemedyStep,
  among: readonly UnmetLeaf[],
  at: number,
): World => {
  const pick = (values: readonly string[] = []): string | undefined => values[at % values.length];
  const values = Object.entries(definition.steps[step]?.sets ?? {}).map(([name, may]) => {
    const other = among.find((leaf) => leaf.kind === 'fact' && leaf.name === name && isSame(leaf.item, item));
    const wanted = other?.wanted.find((value) => may.includes(value));
    return [name, pick(brings[name]) ?? wanted ?? standing(world, name, item)] as const;
  });
  const to = item && pick(brings[item.type]);
  return takeStep(definition, world, step, item, { by: HELPER, values: Object.fromEntries(values), to });
};

/** Of a leaf about a fact or a status without remedies: does no step at all lead to one of the wanted values? */
export const nobodyCan = ({ definition, world }: Attempted, leaf: UnmetLeaf): boolean => {
  const { kind, name, item, wanted } = leaf;
  if (kind !== 'fact' && kind !== 'item') return true;
  const fitting = Object.entries(definition.steps).filter(
    ([, { per }]) => !item || !per || per === item.type,
  );
  const reached = [world];
  for (const from of reached) {
    const next = fitting.flatMap(([step]) =>
      kind === 'fact'
        ? wanted.map((value) => takeStep(definition, from, step, item, { values: { [name]: value } }))
        : STATUSES.map((to) => takeStep(definition, from, step, item, { to })),
    );
    for (const one of next) {
      const now = standing(one, name, item);
      if (!reached.some((other) => standing(other, name, item) === now)) reached.push(one);
    }
  }
  return !reached.some((one) => wanted.includes(standing(one, name, item)));
};
