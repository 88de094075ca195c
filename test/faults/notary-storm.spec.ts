import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresEventStore } from '#event-store';
import {
  checkConsistency,
  consistencyProof,
  leafHash,
  nodesOver,
  parseCheckpoint,
  parseNote,
  rootOf,
} from '#notary';
import { sample } from '../support/notarised.ts';
import { queryOnce, type TestDatabase, testDatabase } from '../support/postgres.ts';

const NOTARY = 'dist/apps/notary/src/main.js';
const WRITERS = 16;
const STREAMS = 40;
const APPENDS = 5_000;
const KILLS = 20;
/** So many appends are let through between two kills: writers are at work during each. */
const SHARE = APPENDS / (KILLS + 1);
const WITHIN_MS = 80;

let database: TestDatabase;
let store: PostgresEventStore;
const dataDir = mkdtempSync(join(tmpdir(), 'jejak-storm-'));

beforeAll(async () => {
  database = await testDatabase();
  store = await PostgresEventStore.open(database);
});
afterAll(async () => {
  await store.close();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const sql = (text: string) => queryOnce(database.connectionString, text);
const sizeIn = async (table: 'log' | 'checkpoint'): Promise<number> => {
  const [found] = await sql(`select to_regclass('notary.${table}') is not null as there`);
  if (!found?.there) return 0;
  return (await sql(`select coalesce(max(size), 0)::int as size from notary.${table}`))[0]?.size;
};

const startNotary = (): ChildProcess =>
  spawn(process.execPath, [NOTARY], {
    env: { DATABASE_URL: database.connectionString, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Appends one event after the other, as long as there are any and they are let through. */
const write = async (state: { begun: number; kills: number }) => {
  while (state.begun < APPENDS) {
    if (state.begun >= SHARE * (state.kills + 1)) {
      await sleep(5);
      continue;
    }
    const streamId = `case-${state.begun++ % STREAMS}`;
    await store.append([{ streamId, expected: 'any', commandId: randomUUID(), events: [sample()] }]);
  }
};

/** Kills one notary after the other in the middle of its work: some moment after it has written, or has signed. */
const killAll = async (state: { kills: number }) => {
  while (state.kills < KILLS) {
    const table = state.kills % 2 === 0 ? 'log' : 'checkpoint';
    const before = await sizeIn(table);
    const notary = startNotary();
    const exited = once(notary, 'exit');
    while ((await sizeIn(table)) === before) {
      if (notary.exitCode !== null) throw new Error('The notary ended by itself');
      await sleep(5);
    }
    await sleep(randomInt(WITHIN_MS));
    notary.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    state.kills++;
  }
};

it('every event is in the log exactly once, and the log only ever grew, however often its notary is killed', async () => {
  const state = { begun: 0, kills: 0 };
  await Promise.all([killAll(state), ...Array.from({ length: WRITERS }, () => write(state))]);
  const last = startNotary();
  const exited = once(last, 'exit');
  const signed = 'select size::int, note from notary.checkpoint order by size';
  while ((await sql(signed)).at(-1)?.size !== APPENDS) await sleep(20);
  last.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);

  const entries = await sql('select index::int, event_id as id, leaf from notary.entry order by index');
  const events = await sql('select position::int - 1 as index, id, leaf from jejak.event order by position');
  expect(entries).toHaveLength(APPENDS);
  expect(entries).toEqual(events);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(APPENDS);

  const nodes = nodesOver(entries.map(({ leaf }) => leafHash(new TextEncoder().encode(leaf))));
  const checkpoints = (await sql(signed)).map(({ note }) => parseCheckpoint(parseNote(note).text));
  expect(checkpoints.length).toBeGreaterThan(KILLS / 2);
  for (const [at, { size: to, root: toRoot }] of checkpoints.entries()) {
    expect(toRoot).toEqual(rootOf(to, nodes));
    for (const { size: from, root: fromRoot } of checkpoints.slice(0, at)) {
      checkConsistency({ from, to, fromRoot, toRoot, proof: consistencyProof(from, to, nodes) });
    }
  }
}, 600_000);
