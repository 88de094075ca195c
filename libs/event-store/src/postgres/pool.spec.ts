import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { openPool } from './pool.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('values from the database', () => {
  it.each(['UTC', 'Asia/Jakarta', 'Asia/Kathmandu', 'America/St_Johns'])(
    'are times in UTC with milliseconds, also in a session in %s',
    async (zone) => {
      const pool = openPool(database);
      const client = await pool.connect();
      await client.query(`set timezone = '${zone}'`);
      const read = async (time: string) =>
        (await client.query('select $1::timestamptz as time', [time])).rows[0].time;
      expect(await read('2026-01-31T23:59:59.120Z')).toBe('2026-01-31T23:59:59.120Z');
      expect(await read('2026-01-31T23:59:59.1Z')).toBe('2026-01-31T23:59:59.100Z');
      expect(await read('2026-01-31T23:59:59Z')).toBe('2026-01-31T23:59:59.000Z');
      expect(await read('2026-01-31T23:59:59.123999Z')).toBe('2026-01-31T23:59:59.123Z');
      client.release();
      await pool.end();
    },
  );

  it('are numbers where PostgreSQL says bigint', async () => {
    const pool = openPool(database);
    const { rows } = await pool.query('select 9007199254740991::bigint as big');
    expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER }]);
    await pool.end();
  });
});
