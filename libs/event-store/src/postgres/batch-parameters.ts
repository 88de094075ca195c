import type { ExpectedVersion } from '../port.ts';
import type { StorableRequest } from '../storable.ts';
import { integerArray, textArray, uuidArray } from './binary-array.ts';

/** A stream never gets here, so that expecting more is a conflict as well. */
const MAX_VERSION = 2_147_483_647;

const expectation = (expected: ExpectedVersion): number =>
  typeof expected === 'number' ? Math.min(expected, MAX_VERSION) : { none: 0, exists: -1, any: -2 }[expected];

/** The parameters of `jejak.append_batch` after the tenant. */
export const batchParameters = (batch: readonly StorableRequest[]): readonly Buffer[] => [
  textArray(batch.map(({ streamId }) => streamId)),
  integerArray(batch.map(({ expected }) => expectation(expected))),
  textArray(batch.map(({ commandId }) => commandId)),
  integerArray(batch.map(({ events }) => events.length)),
  integerArray(batch.flatMap(({ events }, index) => events.map(() => index + 1))),
  uuidArray(batch.flatMap(({ events }) => events.map(({ id }) => id))),
  textArray(batch.flatMap(({ bodies }) => bodies)),
];
