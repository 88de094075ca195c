import pg from 'pg';
import { testDatabase } from '../../../test/support/postgres.ts';

describe('the database for specs', () => {
  it('is empty, its own, and gone when closed', async () => {
    const database = await testDatabase();
    const client = new pg.Client(database.connectionString);
    await client.connect();
    const tables = await client.query(
      "select 1 from information_schema.tables where table_schema = 'public'",
    );
    await client.end();
    await database.close();
    expect(tables.rowCount).toBe(0);
    await expect(new pg.Client(database.connectionString).connect()).rejects.toThrow('does not exist');
  });
});
