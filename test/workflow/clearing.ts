import {
  type ItemRef,
  isSame,
  itemOf,
  NEW_ITEM,
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
      return wanted.includes((item ? itemOf(world, item)?.facts : world.facts)?.[name] ?? 'unset');
    case 'item':
      return item !== undefined && wanted.includes(itemOf(world, item)?.status ?? 'unset');
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
  const { definition } = clearing;
  let { world } = clearing;
  let begun: ItemRef | undefined;
  for (const { step, item: of, brings } of leaf.remedies[at % leaf.remedies.length] ?? []) {
    const item = of?.id === NEW_ITEM ? begun : of;
    const pick = (values: readonly string[] = []): string | undefined => values[at % values.length];
    const values = Object.entries(definition.steps[step]?.sets ?? {}).map(([name, may]) => {
      const same = (other: UnmetLeaf): boolean =>
        other.kind === 'fact' && other.name === name && isSame(other.item, item);
      const now = (item ? itemOf(world, item)?.facts : world.facts)?.[name] ?? 'unset';
      const wanted = among.find(same)?.wanted.find((value) => may.includes(value));
      return [name, pick(brings[name]) ?? wanted ?? now] as const;
    });
    const to = item && pick(brings[item.type]);
    world = takeStep(definition, world, step, item, { by: HELPER, values: Object.fromEntries(values), to });
    begun ??= world.takings.at(-1)?.item;
  }
  const brought = leaf.kind === 'count' ? [...clearing.brought, leaf] : clearing.brought;
  return { ...clearing, world, brought };
};

/** Of a leaf about a fact or a status without remedies: does no step at all bring one of the wanted values? */
export const nobodyCan = (
  { definition, world }: Attempted,
  { kind, name, item, wanted }: UnmetLeaf,
): boolean => {
  const steps = Object.entries(definition.steps);
  if (kind === 'fact') {
    const able = steps.filter(([, { sets }]) => sets[name]?.some((value) => wanted.includes(value)));
    return able.length === 0;
  }
  if (kind !== 'item' || !item) return true;
  const reached = [world];
  for (const from of reached) {
    const next = steps.flatMap(([step]) =>
      STATUSES.map((to) => takeStep(definition, from, step, item, { to })),
    );
    for (const one of next) {
      const status = itemOf(one, item)?.status;
      if (!reached.some((other) => itemOf(other, item)?.status === status)) reached.push(one);
    }
  }
  return !reached.some((one) => wanted.includes(itemOf(one, item)?.status ?? ''));
};
