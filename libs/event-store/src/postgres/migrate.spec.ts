import type pg from 'pg';
import { queryOnce, type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { stored } from '../contract/samples.contract.ts';
import { migrate, NewerSchema } from './migrate.ts';
import { openPool } from './pool.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await testDatabase();
  pool = openPool(database);
});
afterEach(async () => {
  await pool.end();
  await database.close();
});

const first = 'create table stage (name text)';
const second = `insert into stage values ('second')`;
const stages = async () => (await pool.query('select name from stage')).rows;

describe('the schema of a database', () => {
  it('is brought up to date step by step, each step once', async () => {
    await migrate(pool, 'views', [first]);
    await migrate(pool, 'views', [first, second]);
    await migrate(pool, 'views', [first, second]);
    expect(await stages()).toEqual([{ name: 'second' }]);
  });

  it('stays as it was when a step fails', async () => {
    await migrate(pool, 'views', [first]);
    await expect(migrate(pool, 'views', [first, second, 'select no_such_thing'])).rejects.toThrow(
      /no_such_thing/,
    );
    expect(await stages()).toEqual([]);
  });

  it('has parts that count their steps apart', async () => {
    await migrate(pool, 'views', [first, second]);
    await migrate(pool, 'other views', ['create table other ()']);
    expect((await pool.query('select * from other')).rows).toEqual([]);
  });

  it('is made once when several processes start at the same time', async () => {
    const opening = Array.from({ length: 5 }, () => PostgresEventStore.open(database));
    const stores = await Promise.all(opening);
    for (const store of stores) await stored(store);
    expect(await stores[0]?.head()).toBe(5);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('of a newer release is refused and left alone', async () => {
    await (await PostgresEventStore.open(database)).close();
    const later = `insert into jejak.migration (name, number) values ('event-store', 1000)`;
    await queryOnce(database.connectionString, later);
    await expect(PostgresEventStore.open(database)).rejects.toThrow(NewerSchema);
  });

  it('is kept when the store is opened again', async () => {
    const before = await PostgresEventStore.open(database);
    const events = await stored(before);
    await before.close();
    const after = await PostgresEventStore.open(database);
    expect(await after.readAll(0, 10)).toEqual(events);
    await after.close();
  });
});
