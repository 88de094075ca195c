import type { Choice } from '../abstract/take-step.ts';
import { itemOf, type World } from '../abstract/world.ts';
import type { ItemRef } from '../facts.ts';
import { pick } from './chance.ts';
import type { Office } from './office.ts';

/** A step that is being taken, and the luck of it, by what it is about. */
export interface Taking {
  readonly step: string;
  readonly item: ItemRef | undefined;
  readonly by: string;
  /** The way to end that is open, where the step asks for the end. */
  readonly exit: string | undefined;
  readonly luck: (what: string) => number;
}

/** What its taker decides, by the office's assumptions. */
export const choiceOf = (office: Office, world: World, { step, item, by, exit, luck }: Taking): Choice => {
  const { definition, assumptions } = office;
  const values = Object.entries(definition.steps[step]?.sets ?? {}).map(([fact, may]) => {
    const picked = pick(may, assumptions.values[fact] ?? {}, luck(fact));
    return [fact, may.find((value) => value === exit) ?? picked ?? may[0] ?? ''];
  });
  const status = item && itemOf(world, item)?.status;
  const moves = (item ? (definition.items[item.type]?.transitions ?? []) : []).filter(
    (way) => way.from === status && way.steps.includes(step),
  );
  const to = pick(
    moves.map((way) => way.to),
    assumptions.values[item?.type ?? ''] ?? {},
    luck('to'),
  );
  return {
    by,
    values: Object.fromEntries(values),
    links: linksOf(office, world, step, item),
    ...(to && { to }),
  };
};

/** A new item points at the one at hand, or at all that there are. */
const linksOf = (
  { definition, vocabulary }: Office,
  world: World,
  step: string,
  item: ItemRef | undefined,
): NonNullable<Choice['links']> => {
  const [begun = ''] = Object.entries(definition.items).find(([, { begins }]) => step in begins) ?? [];
  const links = Object.entries(vocabulary.items[begun]?.links ?? {});
  const all = (type: string) => (world.items[type] ?? []).map(({ id }) => ({ type, id }));
  return Object.fromEntries(links.map(([link, type]) => [link, item?.type === type ? [item] : all(type)]));
};
