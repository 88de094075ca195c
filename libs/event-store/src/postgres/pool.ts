import pg from 'pg';

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** `2026-01-31 10:00:00.5+00` as ISO 8601 in UTC with milliseconds. A session in UTC, the usual one, spares a `Date`. */
const isoOf = (text: string): string =>
  text.endsWith('+00') && text.length <= 26
    ? `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`
    : new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();

const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(TIMESTAMPTZ, isoOf);

export interface PoolOptions {
  readonly connectionString: string;
  readonly maxConnections?: number;
}

/**
 * Connections to one PostgreSQL that read `bigint` as number (positions stay below 2^53) and `timestamptz` as ISO text
 * in UTC with milliseconds. A lost connection fails the query it was used for, never the process.
 */
export const openPool = ({ connectionString, maxConnections = 10 }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types,
  });
  const queriesTellIt = () => undefined;
  pool.on('error', queriesTellIt);
  pool.on('connect', (client) => client.on('error', queriesTellIt));
  return pool;
};
