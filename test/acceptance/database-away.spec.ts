import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '#embedded-postgres';
import { type Answer, advocate, Client, director } from '../support/client.ts';
import { type Server, startServer } from '../support/server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jejak-away-'));
/** Comes with the program. */
const NEEDS_NO_DATABASE = ['/api/recipients'];
/** Wants to know more before it asks the database. */
const WANTS_MORE = /^\/api\/log\/(tile|proofs|rescan)/;
let postgres: RunningPostgres;
let server: Server;
let client: Client;
let caseId: string;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir });
  server = await startServer({ DATABASE_URL: postgres.connectionString });
  client = new Client(server.url);
  caseId = await client.openCase();
  await client.get(`/api/cases/${caseId}?position=1`);
});
afterAll(async () => {
  await server.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
});

const note = () => client.act(caseId, 'addNote', { text: 'Called' }, advocate, { 'idempotency-key': 'away' });
const ready = () => client.get('/health/ready');

it('says that the database is away, to every question and command, and goes on when it is back', async () => {
  const { paths } = (await client.get('/api/openapi.json')).body;
  const questions = Object.keys(paths)
    .filter(
      (path) =>
        paths[path].get &&
        !path.startsWith('/health') &&
        !NEEDS_NO_DATABASE.includes(path) &&
        !WANTS_MORE.test(path),
    )
    .map((path) => path.replace('{id}', caseId).replace('{name}', 'advocacy@9'));
  expect(questions.length).toBeGreaterThan(14);
  await postgres.stop();

  const asked = questions.map(
    async (path): Promise<[string, Answer]> => [path, await client.get(path, director)],
  );
  for (const [path, { status, headers, body }] of await Promise.all([
    ...asked,
    note().then((answer): [string, Answer] => ['a note', answer]),
  ])) {
    expect({ path, status, code: body.code }).toEqual({ path, status: 503, code: 'store/unavailable' });
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
  }
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  expect((await client.get('/health/live')).status).toBe(200);

  postgres = await startPostgres({ dataDir });
  const first = await note();
  expect(first).toMatchObject({ status: 200, body: { repeated: false } });
  expect(await note()).toMatchObject({ status: 200, body: { ...first.body, repeated: true } });
  const { version, position } = first.body;
  expect((await client.get(`/api/cases/${caseId}?position=${position}`)).body).toMatchObject({ version });
  expect((await ready()).status).toBe(200);
});
