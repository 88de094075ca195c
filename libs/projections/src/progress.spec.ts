import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Progress, ViewBehind } from './progress.ts';

/** No view is there yet. */
const noTables = { query: async () => ({ rows: [{ there: false }] }) } as unknown as Pool;
const LONG_MS = 60_000;

describe('a view at rest', () => {
  it('goes on as soon as somebody waits for what it has not', async () => {
    const progress = new Progress(noTables);
    const rested = progress.rest(LONG_MS).then(() => progress.moved('cases', 7));
    await progress.waitFor('cases', 7, LONG_MS);
    await rested;
  });

  it('does not rest while somebody waits', async () => {
    const progress = new Progress(noTables);
    const waiting = progress.waitFor('cases', 7, LONG_MS);
    await nextTurn();
    await progress.rest(LONG_MS);
    progress.moved('cases', 7);
    await waiting;
  });

  it('rests no longer than it is to', async () => {
    const progress = new Progress(noTables);
    await progress.rest(1);
    await expect(progress.waitFor('cases', 7, 1)).rejects.toThrow(ViewBehind);
  });
});
