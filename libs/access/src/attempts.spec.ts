import type pg from 'pg';
import { openPool, PostgresEventStore } from '#event-store';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { type Attempt, Attempts } from './attempts.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  await (await PostgresEventStore.open(database)).close();
  pool = openPool(database);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const attempt = (action: string): Attempt => ({
  actor: { id: 'advocate-1', role: 'ADV' },
  stream: 'case-1',
  action,
  code: 'workflow/blocked',
  correlationId: 'request-1',
});

describe('attempts in vain', () => {
  it('are listed, the newest first, page by page', async () => {
    const attempts = await Attempts.open(pool, 'one');
    for (const action of ['sendLetter', 'signLetter', 'closeCase']) await attempts.log(attempt(action));
    const [newest, next] = await attempts.before(Number.MAX_SAFE_INTEGER, 2);
    expect(newest).toMatchObject({ actor: 'advocate-1', role: 'ADV', stream: 'case-1', action: 'closeCase' });
    expect(next?.action).toBe('signLetter');
    expect((await attempts.before(next?.id ?? 0, 2)).map(({ action }) => action)).toEqual(['sendLetter']);
  });

  it('are seen by their own office only', async () => {
    const other = await Attempts.open(pool, 'other');
    expect(await other.before(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  it('are never changed', async () =>
    expect(pool.query(`update jejak.attempt set actor = 'nobody'`)).rejects.toThrow(/never changed/));
});
