import type { ExpectedVersion } from '../port.ts';
import type { StorableRequest } from '../storable.ts';

/** A stream never gets here, so that expecting more is a conflict as well. */
const MAX_VERSION = 2_147_483_647;

const expectation = (expected: ExpectedVersion): number =>
  typeof expected === 'number' ? Math.min(expected, MAX_VERSION) : { none: 0, exists: -1, any: -2 }[expected];

/** JSON and ids hold no line breaks, so that lines need none of the escaping of arrays. */
const lines = (texts: readonly string[]): string => texts.join('\n');
/** An array of numbers or UUIDs. */
const array = (items: readonly (number | string)[]): string => `{${items.join()}}`;

/** The parameters of `jejak.append_batch` after the tenant. */
export const batchParameters = (batch: readonly StorableRequest[]): readonly string[] => [
  lines(batch.map(({ streamId }) => streamId)),
  array(batch.map(({ expected }) => expectation(expected))),
  lines(batch.map(({ commandId }) => commandId)),
  array(batch.map(({ events }) => events.length)),
  array(batch.flatMap(({ events }, index) => events.map(() => index + 1))),
  array(batch.flatMap(({ events }) => events.map(({ id }) => id))),
  lines(batch.flatMap(({ bodies }) => bodies)),
  lines(batch.flatMap(({ leaves }) => leaves.map(({ head }) => head))),
  lines(batch.flatMap(({ leaves }) => leaves.map(({ tail }) => tail))),
];
