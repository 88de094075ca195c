import { advocate, Client, coordinator, director, intake } from '../support/client.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { type Server, startServer } from '../support/server.ts';

let database: TestDatabase;
let server: Server;
let client: Client;
let paths: Record<string, Record<string, Operation>>;
const ids: Record<string, string> = {};

interface Operation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly example?: unknown }>>;

const exampleOf = (content: Content | undefined) => content?.['application/json']?.example;

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({ DATABASE_URL: database.connectionString });
  client = new Client(server.url);
  paths = (await client.get('/api/openapi.json')).body.paths;
  const begun = [
    ['/api/people', intake],
    ['/api/cases', intake],
    ['/api/outreach', advocate],
    ['/api/migrations', coordinator],
  ] as const;
  for (const [path, who] of begun) {
    const body = exampleOf(paths[path]?.post?.requestBody?.content);
    ids[path] = (await client.post(path, body, who)).body.id;
  }
  const head = (await client.get('/health/ready')).body.head;
  for (const path of Object.keys(ids)) await client.get(`${path}?position=${head}`);
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

/** The fields of an answer, and those of the first item of each list in it that has one. */
const fieldsOf = (value: object): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      Array.isArray(inner) && typeof inner[0] === 'object' ? Object.keys(inner[0]).sort() : [],
    ]),
  );

it('answers every question with the fields that its example shows', async () => {
  let compared = 0;
  for (const [path, { get }] of Object.entries(paths)) {
    const example = exampleOf(get?.responses['2XX']?.content);
    if (
      !get ||
      path.endsWith('/feed') ||
      path.endsWith('/document') ||
      path.endsWith('/diagram') ||
      path.endsWith('.xes') ||
      path === '/metrics' ||
      path.startsWith('/api/log/') // Of these a test of their own knows more.
    )
      continue;
    const collection = Object.keys(ids).find((begin) => path.startsWith(begin)) ?? '';
    const { status, body } = await client.get(
      path.replace('{id}', ids[collection] ?? '').replace('{name}', 'advocacy@1'),
      director,
    );
    expect({ path, status }).toEqual({ path, status: 200 });
    const shown = fieldsOf(example as object);
    const answered = fieldsOf(body);
    expect({ path, fields: Object.keys(answered) }).toEqual({ path, fields: Object.keys(shown) });
    for (const [name, fields] of Object.entries(answered)) {
      if (fields.length > 0 && shown[name]?.length) {
        expect({ path, name, fields: shown[name] }).toEqual({
          path,
          name,
          fields: expect.arrayContaining([...fields]),
        });
      }
    }
    compared++;
  }
  expect(compared).toBeGreaterThanOrEqual(14);
});

it('answers the keeper of the views as its examples show', async () => {
  for (const action of ['rebuild', 'retry']) {
    const example = exampleOf(paths[`/api/projections/{name}/${action}`]?.post?.responses['2XX']?.content);
    const { body } = await client.post(`/api/projections/people/${action}`, {}, director);
    expect(Object.keys(body)).toEqual(Object.keys(example as object));
  }
});
