import type { Databases } from './databases.ts';
import { drive } from './drive.ts';
import { openJejak } from './stores/jejak.ts';
import { EVENTS_PER_CASE, storyOf } from './stories.ts';

const CASES_AT_ONCE = 50;
const WRITERS = 4;

/** Brings a store from one number of events to another, both in whole cases, which it tells from first to last. */
export const fillWithCases = async (
  store: Awaited<ReturnType<typeof openJejak>>,
  fromEvents: number,
  toEvents: number,
): Promise<void> => {
  const [first, last] = [fromEvents / EVENTS_PER_CASE, toEvents / EVENTS_PER_CASE];
  const chunks = Array.from(
    { length: Math.ceil((last - first) / CASES_AT_ONCE) },
    (_none, chunk) => first + chunk * CASES_AT_ONCE,
  );
  await drive(WRITERS, chunks, async (from) => {
    const numbers = Array.from(
      { length: Math.min(CASES_AT_ONCE, last - from) },
      (_none, index) => from + index,
    );
    const results = await store.append(numbers.flatMap(storyOf));
    if (results.some(({ kind }) => kind !== 'appended')) throw new Error('A case could not be told');
    return numbers.length;
  });
};

/** A store with so many events of cases and persons, made when it is first asked for. */
export const archiveIn = ({ create }: Databases, events: number): (() => Promise<string>) => {
  let archive: Promise<string> | undefined;
  const make = async () => {
    const database = await create();
    const store = await openJejak(database);
    await fillWithCases(store, 0, events);
    await store.close();
    return database;
  };
  return () => {
    archive ??= make();
    return archive;
  };
};
