import type { Pool, PoolClient } from 'pg';

/**
 * Runs work on views in one transaction: all of it, or nothing. A crash may undo the last moments of a view; its
 * checkpoint goes back with it, and the events come again, so nobody waits for the disk.
 */
export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin; set local synchronous_commit = off');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken) => client.release(broken),
    );
    throw error;
  }
};
