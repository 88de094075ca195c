import type pg from 'pg';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Keeps the transactions that a pool's connections commit, so that their statements can be run again without the rest. */
export const recordTransactions = (pool: pg.Pool): readonly (readonly Statement[])[] => {
  const committed: (readonly Statement[])[] = [];
  pool.on('connect', (client) => {
    const keep = keeper(committed);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const recording = (...args: unknown[]) => {
      keep(args[0], args[1]);
      return query(...args);
    };
    Object.assign(client, { query: recording });
  });
  return committed;
};

/** Hears the statements of one connection. */
const keeper = (committed: (readonly Statement[])[]) => {
  let open: Statement[] | undefined;
  return (text: unknown, values: unknown): void => {
    if (typeof text !== 'string') return;
    if (text.startsWith('begin')) open = [];
    open?.push({ text, values: Array.isArray(values) ? values : [] });
    if (text !== 'commit' || !open) return;
    committed.push(open);
    open = undefined;
  };
};

/** Runs recorded transactions, one after the other on one connection. */
export const runAgain = async (pool: pg.Pool, transactions: readonly (readonly Statement[])[]) => {
  for (const { text, values } of transactions.flat()) await pool.query(text, values);
};
