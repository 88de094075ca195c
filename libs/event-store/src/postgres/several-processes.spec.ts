import { queryOnce, type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import {
  everythingAfter,
  followUntil,
  idsOf,
  newStreamId,
  sampleEvent,
  stored,
} from '../contract/samples.contract.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

let database: TestDatabase;
let one: PostgresEventStore;
let two: PostgresEventStore;
beforeEach(async () => {
  database = await testDatabase();
  one = await PostgresEventStore.open(database);
  two = await PostgresEventStore.open(database);
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  await database.close();
});

describe('several processes on one database', () => {
  it('write at once without gaps, and both follow the same order', async () => {
    const last = sampleEvent();
    const followed = Promise.all([followUntil(one, last.id, 0), followUntil(two, last.id, 0)]);
    const streams = Array.from({ length: 5 }, newStreamId);
    const write = async (store: PostgresEventStore, writer: number) => {
      for (let turn = 0; turn < 40; turn++)
        await stored(store, { streamId: streams[(writer + turn) % 5] ?? '' });
    };
    const writers = Array.from({ length: 16 }, (_, n) => write(n % 2 === 0 ? one : two, n));
    await Promise.all(writers);
    await stored(two, { events: [last] });

    const all = await everythingAfter(one, 0);
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 641 }, (_, n) => n + 1));
    for (const feed of await followed) expect(idsOf(feed)).toEqual(idsOf(all));
    for (const events of (await two.readStreams(streams)).values()) {
      expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 128 }, (_, n) => n + 1));
    }
  });

  it('follow each other although their connections are cut', async () => {
    const cut = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()';
    const last = sampleEvent();
    const following = followUntil(one, last.id, 0);
    const before = await stored(two);
    await queryOnce(database.connectionString, `${cut} and pid <> pg_backend_pid()`);
    const after = await stored(two, { events: [last] });
    expect(await following).toEqual([...before, ...after]);
  });

  it('never set the time of recording back, even if the clock of the server is', async () => {
    const future = '2999-01-01T00:00:00.000Z';
    await queryOnce(database.connectionString, `update jejak.head set recorded_at = '${future}'`);
    const events = [...(await stored(one)), ...(await stored(two))];
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual([future, future]);
  });

  it('keep the tenants apart, even under the same ids', async () => {
    const other = await PostgresEventStore.open({ ...database, tenant: 'other' });
    const same = { streamId: newStreamId(), commandId: 'same', events: [sampleEvent()] };
    const [mine, theirs] = [await stored(one, same), await stored(other, same)];
    expect([await one.head(), await other.head()]).toEqual([1, 1]);
    expect(await other.readAll(0, 10)).toEqual(theirs);
    expect(await two.readStream(same.streamId)).toEqual(mine);
    await other.close();
  });
});
