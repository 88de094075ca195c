import fc from 'fast-check';
import { intake } from '../support/client.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { type Server, startServer } from '../support/server.ts';

let database: TestDatabase;
let server: Server;
let operations: { readonly method: string; readonly path: string; readonly example?: unknown }[];
interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example: unknown } } };
}
const ROLES = ['INT', 'ADV', 'COO', 'LAW', 'PSY', 'DIR', 'CAD', 'DPO', 'AUD'];

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({ DATABASE_URL: database.connectionString });
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries<Operation>(methods as Record<string, Operation>)
      .filter(() => !path.endsWith('/feed') && !path.endsWith('/rebuild'))
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        example: requestBody?.content['application/json'].example,
      })),
  );
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const head = async () =>
  ((await (await fetch(`${server.url}/health/ready`)).json()) as { head: number }).head;

/** Values that a field hardly expects: other types, odd text, numbers at the edge. */
const odd = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    -1,
    1.5,
    1e308,
    [],
    {},
    [null],
    true,
    '\u0000',
    '\ud800',
    '2022-02-30',
    '__proto__',
  ),
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A body that can never be right: no object, an unknown field, or an example with one field made odd. */
const badBody = (example: unknown) => {
  const fields = Object.keys((example as object | undefined) ?? {});
  const unknown = fc
    .record({ nobodyAskedForThis: odd })
    .map((extra) => ({ ...(example as object), ...extra }));
  if (fields.length === 0) return fc.oneof(unknown, fc.constantFrom(null, [], 'text', 7));
  const spoilt = fc
    .tuple(fc.constantFrom(...fields), odd)
    .map(([field, value]) => ({ ...(example as object), [field]: value, nobodyAskedForThis: 1 }));
  return fc.oneof(unknown, spoilt, fc.constantFrom(null, [], 'text', 7));
};

const RUNS_PER_OPERATION = 12;

it('answers every malformed request with a problem of its own, never a fault, and stores nothing', async () => {
  const before = await head();
  expect(operations.length).toBeGreaterThan(80);
  for (const { method, path, example } of operations) {
    const request = fc.record({
      id: fc.oneof(fc.uuid(), fc.string({ maxLength: 20 })),
      role: fc.constantFrom(...ROLES),
      query: fc.dictionary(
        fc.constantFrom('limit', 'cursor', 'q', 'position', 'knownAt', 'version', 'lang', 'x'),
        odd,
      ),
      body: badBody(example),
      key: fc.string({ maxLength: 80 }).map((text) => encodeURI(text.isWellFormed() ? text : 'x')),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ id, role, query, body, key }) => {
        const safe = Object.entries(query).map(([name, value]): [string, string] => [
          name,
          String(JSON.stringify(value)).slice(0, 200),
        ]);
        const url = `${server.url}${path.replace(/\{\w+\}/g, encodeURIComponent(id.isWellFormed() ? id || 'x' : 'x'))}`;
        const search =
          method === 'GET' ? `?${new URLSearchParams(safe.filter(([name]) => name !== 'position'))}` : '';
        const response = await fetch(url + search, {
          method,
          headers: {
            'x-user': intake.user,
            'x-role': role,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        expect(response.status).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|at \w+ \(/);
      }),
      { numRuns: RUNS_PER_OPERATION },
    );
  }
  expect(await head()).toBe(before);
});
