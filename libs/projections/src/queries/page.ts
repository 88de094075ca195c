import { InvalidInput } from '#kernel';

/** Some items in order; `next` is the cursor that continues after them, absent at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

export interface PageRequest {
  readonly cursor?: string;
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export const limitOf = ({ limit = DEFAULT_LIMIT }: PageRequest): number =>
  Math.max(1, Math.min(MAX_LIMIT, Math.trunc(limit)));

type Key = readonly (string | number)[];

/** What the parts of a cursor are. */
const PARTS = {
  text: (part: unknown) => typeof part === 'string' && part.isWellFormed() && !part.includes('\u0000'),
  number: (part: unknown) => Number.isSafeInteger(part),
  time: (part: unknown) => part === 'infinity' || (typeof part === 'string' && isTime(part)),
};

const isTime = (part: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part) && !Number.isNaN(Date.parse(part));

/** The place after an item in an order, as text that means nothing to who carries it. */
const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The place that a cursor names, or undefined without a cursor. Throws `InvalidInput` for what no page gave out. */
export const placeOf = (
  { cursor }: PageRequest,
  ...parts: readonly (keyof typeof PARTS)[]
): Key | undefined => {
  if (cursor === undefined) return undefined;
  const place = parse(cursor);
  const fits =
    Array.isArray(place) &&
    place.length === parts.length &&
    parts.every((part, index) => PARTS[part](place[index]));
  if (!fits) throw new InvalidInput([{ field: 'cursor', message: 'must be one that a page gave out' }]);
  return place;
};

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** The page out of rows that were read with one more than its limit; `key` tells the place of an item. */
export const pageOf = <Item>(
  rows: readonly Item[],
  request: PageRequest,
  key: (item: Item) => Key,
): Page<Item> => {
  const items = rows.slice(0, limitOf(request));
  const last = items.at(-1);
  return { items, ...(rows.length > items.length && last ? { next: cursorOf(key(last)) } : {}) };
};
