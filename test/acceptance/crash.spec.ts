import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advocate, Client } from '../support/client.ts';
import { type Server, startServer } from '../support/server.ts';

const COMMANDS = 500;
/** So many are on their way at any time. */
const IN_FLIGHT = 100;
/** The process is killed when so many were answered, in the middle of those on their way and before the rest. */
const KILL_AFTER = 150;

const dataDir = mkdtempSync(join(tmpdir(), 'jejak-crash-'));
let server: Server;
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** The pid of the database server that runs on the folder. */
const databasePid = () =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

it('keeps every acknowledged event exactly once when all of it is killed in the middle of 500 commands', async () => {
  server = await startServer({ DATA_DIR: dataDir });
  const client = new Client(server.url);
  const cases = await Promise.all(Array.from({ length: 20 }, () => client.openCase()));
  const acknowledged = new Map<string, string>();
  let killed: Promise<void> | undefined;
  const send = async (n: number) => {
    const key = { 'idempotency-key': `crash-${n}` };
    const answer = await client
      .act(cases[n % cases.length] ?? '', 'addNote', { text: `Note ${n}` }, advocate, key)
      .catch(() => undefined); // The line went dead: not acknowledged.
    if (answer?.status !== 200) return;
    acknowledged.set(`crash-${n}`, answer.body.events[0].id);
    if (acknowledged.size === KILL_AFTER) {
      process.kill(databasePid(), 'SIGKILL');
      killed = server.kill();
    }
  };
  const lane = async (first: number) => {
    for (let n = first; n < COMMANDS; n += IN_FLIGHT) await send(n);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, n) => lane(n)));
  await killed;
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(acknowledged.size).toBeLessThan(COMMANDS);

  server = await startServer({ DATA_DIR: dataDir });
  const again = new Client(server.url);
  const histories = await Promise.all(cases.map((id) => again.get(`/api/cases/${id}/events`)));
  const events = histories.flatMap(({ body }) => body.events);
  const stored = new Map<string, string[]>();
  const notes = events.filter(({ type }) => type === 'NoteAdded');
  for (const { id, meta } of notes) stored.set(meta.commandId, [...(stored.get(meta.commandId) ?? []), id]);
  for (const [key, id] of acknowledged) expect(stored.get(`advocate-1:${key}`)).toEqual([id]);
  for (const ids of stored.values()) expect(ids).toHaveLength(1);

  // What was not acknowledged is repeated with its key, and is there exactly once as well.
  const repeated = await Promise.all(
    Array.from({ length: COMMANDS }, (_, n) =>
      again.act(cases[n % cases.length] ?? '', 'addNote', { text: `Note ${n}` }, advocate, {
        'idempotency-key': `crash-${n}`,
      }),
    ),
  );
  expect(new Set(repeated.map(({ status }) => status))).toEqual(new Set([200]));
  const after = await Promise.all(cases.map((id) => again.get(`/api/cases/${id}/events`)));
  const all = after.flatMap(({ body }) => body.events);
  expect(all.filter(({ type }) => type === 'NoteAdded')).toHaveLength(COMMANDS);
  expect(all.filter(({ type }) => type === 'CaseReported')).toHaveLength(cases.length);
});
