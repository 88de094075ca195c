import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningPostgres, startPostgres } from '#embedded-postgres';
import {
  everythingAfter,
  followUntil,
  idsOf,
  newStreamId,
  sampleEvent,
  sampleRequest,
  stored,
} from '../contract/samples.contract.ts';
import { type AppendRequest, StoreUnavailable } from '../port.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jejak-restart-'));
let postgres: RunningPostgres;
let store: PostgresEventStore;
beforeAll(async () => {
  postgres = await startPostgres({ dataDir });
  store = await PostgresEventStore.open(postgres);
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
});

/** As a caller should: what is not known to be stored is sent again under its command id. */
const appendEventually = async (request: AppendRequest): Promise<string> => {
  for (;;) {
    try {
      const [result] = await store.append([request]);
      return result?.kind ?? 'nothing';
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

const killServer = async () => {
  const { pid } = postgres;
  process.kill(-pid, 'SIGKILL');
  while (postgres.pid === pid) await sleep(10);
};

describe('when the database is killed in the midst of appends', () => {
  it('every acknowledged event is there once, in order, and the feed goes on', async () => {
    const last = sampleEvent();
    const following = followUntil(store, last.id, 0);
    const sent: string[] = [];
    const answers: string[] = [];
    let writing = true;
    const write = async (streamId: string) => {
      while (writing) {
        const event = sampleEvent();
        sent.push(event.id);
        answers.push(await appendEventually(sampleRequest({ streamId, events: [event] })));
      }
    };
    const streams = Array.from({ length: 16 }, newStreamId);
    const writers = Promise.all(streams.map(write));
    const acknowledged = async (count: number) => {
      while (answers.length < count) await Promise.race([writers, sleep(5)]);
    };
    try {
      for (let kill = 0; kill < 2; kill++) {
        await acknowledged(answers.length + 200);
        await killServer();
      }
      await acknowledged(answers.length + 200);
    } finally {
      writing = false;
    }
    await writers;
    await stored(store, { events: [last] });

    expect(answers.every((kind) => kind === 'appended' || kind === 'duplicate')).toBe(true);
    const all = await everythingAfter(store, 0);
    expect(idsOf(all).toSorted()).toEqual([...sent, last.id].toSorted());
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
    expect(idsOf(await following)).toEqual(idsOf(all));
  }, 60_000);

  it('tells that it is out of reach when the database stays away', async () => {
    await postgres.stop();
    await expect(store.append([sampleRequest()])).rejects.toThrow(StoreUnavailable);
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
  }, 60_000);
});
