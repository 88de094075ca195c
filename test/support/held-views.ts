import pg from 'pg';

/** Lets the views go on. */
export type Release = () => Promise<void>;

/** Keeps these projections where they are, as a database does that is busy, until they are released. */
export const holdViews = async (
  connectionString: string,
  ...projections: readonly string[]
): Promise<Release> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('begin');
  for (const name of projections)
    await client.query(`select position from view_${name}.checkpoint for update`);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
};
