import { randomUUID } from 'node:crypto';
import { queryOnce, type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { sampleEvents, stored } from '../contract/samples.contract.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = await PostgresEventStore.open(database);
  await stored(store, { events: sampleEvents(3) });
});
afterAll(async () => {
  await store.close();
  await database.close();
});

const changes = [
  `update jejak.event set body = '{}'`,
  `update jejak.event set recorded_at = now() where position = 2`,
  'delete from jejak.event where position = 3',
  'truncate jejak.event',
  'delete from jejak.head',
  'truncate jejak.head',
];

describe('an event that was recorded', () => {
  it.each(changes)('is not changed or removed, even by a superuser: %s', async (change) => {
    const before = await store.readAll(0, 10);
    await expect(queryOnce(database.connectionString, change)).rejects.toThrow(/never changed or removed/);
    const asReplica = `set session_replication_role = replica; ${change}`;
    await expect(queryOnce(database.connectionString, asReplica)).rejects.toThrow(/never changed or removed/);
    expect(await store.readAll(0, 10)).toEqual(before);
    expect(before).toHaveLength(3);
  });

  describe('by the ordinary user who owns the tables', () => {
    const owner = `u_${randomUUID().replaceAll('-', '')}`;
    let owned: TestDatabase;
    beforeAll(async () => {
      owned = await testDatabase();
      const name = new URL(owned.connectionString).pathname.slice(1);
      await queryOnce(owned.connectionString, `create role ${owner} login password 'secret'`);
      await queryOnce(owned.connectionString, `grant create on database ${name} to ${owner}`);
    });
    afterAll(async () => {
      await queryOnce(owned.connectionString, `drop owned by ${owner}`);
      await queryOnce(owned.connectionString, `drop role ${owner}`);
      await owned.close();
    });

    it('is appended and read, and nothing else', async () => {
      const url = new URL(owned.connectionString);
      [url.username, url.password] = [owner, 'secret'];
      const theirs = await PostgresEventStore.open({ connectionString: url.href });
      const events = await stored(theirs, { events: sampleEvents(2) });
      for (const change of changes) {
        await expect(queryOnce(url.href, change)).rejects.toMatchObject({ code: '42501' });
      }
      expect(await theirs.readAll(0, 10)).toEqual(events);
      await theirs.close();
    });
  });
});
