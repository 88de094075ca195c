import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type NewEvent, PostgresEventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { type Flaw, type Log, type LogOptions, openLog } from '#transparency-log';
import { type TestDatabase, testDatabase } from './postgres.ts';
import { tamper } from './tamper.ts';

export const ORIGIN = 'test.example/office/log1';

/** A store with its log, on a database and with a key of its own. */
export interface Notarised {
  readonly database: TestDatabase;
  readonly store: PostgresEventStore;
  readonly log: Log;
  readonly keyFile: string;
  readonly warnings: readonly string[];
  /** A further log on the same store and with the same key, unless said otherwise. */
  another(changes?: Partial<LogOptions>): Promise<Log>;
  /** Stores as many events, by default in a stream of their own. */
  append(count: number, streamId?: string): Promise<readonly RecordedEvent[]>;
  /** Runs the notary until all that is stored is signed. */
  caughtUp(): Promise<void>;
  /** What a superuser can do to the database who has the guards switched off. */
  tamper(sql: string): Promise<void>;
  rescanned(): Promise<readonly Flaw[]>;
  close(): Promise<void>;
}

export const notarised = async (): Promise<Notarised> => {
  const database = await testDatabase();
  const store = await PostgresEventStore.open(database);
  const folder = mkdtempSync(join(tmpdir(), 'jejak-log-'));
  const keyFile = join(folder, 'log-key');
  const warnings: string[] = [];
  const opened: Log[] = [];
  const another = async (changes: Partial<LogOptions> = {}) => {
    const common = { tenant: 'jejak', store, origin: ORIGIN, keyFile, pollMs: 10 };
    const log = await openLog({ ...database, ...common, warn: (text) => warnings.push(text), ...changes });
    opened.push(log);
    return log;
  };
  const log = await another();
  return {
    database,
    store,
    log,
    keyFile,
    warnings,
    another,
    append: (count, streamId = `case-${randomUUID()}`) => append(store, count, streamId),
    caughtUp: () => caughtUp(log, store),
    tamper: (sql) => tamper(database, sql),
    rescanned: () => rescanned(log),
    close: async () => {
      for (const one of opened) await one.close();
      await store.close();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** An event that a case could have. */
export const sample = (): NewEvent => ({
  id: randomUUID(),
  type: 'NoteAdded',
  schema: 1,
  data: { kind: 'call' },
  occurredAt: { value: '2026-01-31', precision: 'day' },
  actor: { id: 'advocate-1', role: 'ADV' },
  meta: { commandId: 'c', action: 'addNote' },
});

const append = async (store: PostgresEventStore, count: number, streamId: string) => {
  const events = Array.from({ length: count }, sample);
  const [result] = await store.append([{ streamId, expected: 'any', commandId: randomUUID(), events }]);
  if (result?.kind !== 'appended') throw new Error(`Nothing was appended to ${streamId}`);
  return result.events;
};

const caughtUp = async ({ notary, reader }: Log, store: PostgresEventStore) => {
  let halted = false;
  void notary.run().then((halt) => {
    halted = halt !== undefined;
  });
  const head = await store.head();
  while (((await reader.checkpoint().catch(() => undefined))?.size ?? -1) < head) {
    if (halted) throw new Error('The notary halted');
    await sleep(10);
  }
};

const rescanned = async ({ reader }: Log) => {
  const flaws: Flaw[] = [];
  for await (const found of reader.rescan()) flaws.push(...found);
  return flaws;
};
