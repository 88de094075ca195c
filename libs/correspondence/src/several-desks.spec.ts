import { PostgresEventStore } from '#event-store';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { performingOn, signedLetter, step } from './given.ts';
import { LetterDesk, type Perform } from './letter-desk.ts';
import { readStationery } from './office.ts';

const CASES = 40;
const LETTERS_EACH = 5;
const { office } = readStationery();

let database: TestDatabase;
let stores: readonly PostgresEventStore[];
beforeAll(async () => {
  database = await testDatabase();
  const open = () =>
    PostgresEventStore.open({ connectionString: database.connectionString, tenant: 'jejak' });
  stores = [await open(), await open()];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.close();
});

class Died extends Error {}

/** A process that dies now and then, with the number claimed: before it is used, or after, with nobody told. */
const mortal = (perform: Perform, deaths: { count: number }): Perform => {
  let calls = 0;
  return async (request) => {
    const claimed = 'number' in (request.body as object);
    const dies = claimed && ++calls % 3 === 0;
    if (dies && calls % 2 === 0) {
      deaths.count++;
      throw new Died();
    }
    const receipt = await perform(request);
    if (dies) {
      deaths.count++;
      throw new Died();
    }
    return receipt;
  };
};

it('two processes that die between the claim and its use give 200 letters the numbers 1 to 200', async () => {
  const [one, other] = stores as [PostgresEventStore, PostgresEventStore];
  const ids = await Promise.all(
    Array.from({ length: CASES }, () => signedLetter(performingOn(one), {}, LETTERS_EACH)),
  );
  const deaths = { count: 0 };
  const desks = [one, other].map((store) => {
    const perform = mortal(performingOn(store), deaths);
    return new LetterDesk({ perform, store, office, sendsMail: false });
  });
  /** Whoever was not told asks again, perhaps the other process. */
  const ask = async (id: string, letterId: string, turn: number): Promise<void> => {
    const request = { ...step('case', 'numberLetter', { id }), body: { letterId } };
    await desks[turn % 2]?.perform(request).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      return ask(id, letterId, turn + 1);
    });
  };
  const letters = ids.flatMap((id) =>
    Array.from({ length: LETTERS_EACH }, (_, n) => [id, `L${n + 1}`] as const),
  );
  // Each letter is asked for in both processes at once.
  await Promise.all(letters.flatMap(([id, letterId], n) => [ask(id, letterId, n), ask(id, letterId, n + 1)]));

  const events = await one.readAll(0, 10_000);
  const numbers = events
    .filter(({ type }) => type === 'LetterNumbered')
    .map(({ data }) => Number(String(data.number).split('/')[0]));
  expect(deaths.count).toBeGreaterThan(20);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(letters.map((_, n) => n + 1));
});
