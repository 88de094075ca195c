import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '../support/client.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { NO_TIMERS, type Server, startServer } from '../support/server.ts';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
const SIHANOUKVILLE = 'DEMO-2022-01';
/** A reference that was never replaced, a field that is not there, a bare event name. US$ is money. */
const BROKEN = /(?<!US)\$|undefined|^\w+$/;

interface Entry {
  readonly type: string;
  readonly sentence: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

let database: TestDatabase;
let server: Server;
let client: Client;
/** How many events the demo made when it was played first. */
let told: string | undefined;
/** Number and id of every case. */
let cases: ReadonlyMap<string, string>;

const playDemo = async (): Promise<string> =>
  (await promisify(execFile)(process.execPath, [CLI, 'demo', '--url', server.url])).stdout;
const head = async (): Promise<number> => (await client.get('/health/ready')).body.head;
const timeline = async (number: string, lang = 'en'): Promise<readonly Entry[]> =>
  (await client.get(`/api/cases/${cases.get(number)}/timeline?order=recorded&lang=${lang}`)).body.entries;

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({ DATABASE_URL: database.connectionString, ...NO_TIMERS });
  client = new Client(server.url);
  [, told] = /done: (\d+) events new/.exec(await playDemo()) ?? [];
  const { body } = await client.get(`/api/cases?position=${await head()}`);
  cases = new Map(body.items.map(({ number, id }: { number: string; id: string }) => [number, id]));
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

describe('the demo', () => {
  it('tells five public chronologies', () =>
    expect([...cases.keys()].sort()).toEqual([
      SIHANOUKVILLE,
      'DEMO-2022-02',
      'DEMO-2023-01',
      'DEMO-2025-01',
      'DEMO-2026-01',
    ]));

  it('adds nothing when it is played again', async () => {
    const before = await head();
    expect(Number(told)).toBeGreaterThan(400);
    expect(await playDemo()).toContain(`done: 0 events new, ${told} already there`);
    expect(await head()).toBe(before);
  });

  it('closes two of the cases and leaves the others open', async () => {
    const { body } = await client.get('/api/cases?status=closed');
    expect(body.items.map(({ number }: { number: string }) => number).sort()).toEqual([
      SIHANOUKVILLE,
      'DEMO-2023-01',
    ]);
  });

  it('tells every entry in whole sentences of both languages', async () => {
    for (const number of cases.keys()) {
      for (const lang of ['en', 'id']) {
        const sentences = (await timeline(number, lang)).map(({ sentence }) => sentence);
        expect(sentences.length).toBeGreaterThan(40);
        expect(sentences.filter((sentence) => BROKEN.test(sentence))).toEqual([]);
      }
    }
  });
});

describe('the number of people in Sihanoukville', () => {
  it('went from 53 over 60 to 62', async () => {
    const entries = await timeline(SIHANOUKVILLE);
    expect(entries[0]?.data.statedVictimCount).toBe(53);
    const revisions = entries.filter(({ type }) => type === 'VictimCountRevised');
    expect(revisions.map(({ data: { from, to } }) => [from, to])).toEqual([
      [53, 60],
      [60, 62],
    ]);
  });

  it('is 53 in what was known when the report came in', async () => {
    const [report] = await timeline(SIHANOUKVILLE);
    const path = `/api/cases/${cases.get(SIHANOUKVILLE)}`;
    const { body: then } = await client.get(`${path}?knownAt=${report?.recordedAt}`);
    const { body: now } = await client.get(path);
    expect([then, now].map(({ state }) => state.report.victimCount)).toEqual([53, 62]);
  });
});
