import { Client } from '../../support/client.ts';
import { BEGINNING } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { startServer } from '../../support/server.ts';

const jejak = served();
const anonymous = async (path: string, method = 'GET', url = jejak.client.url) => {
  const response = await fetch(url + path, { method });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

interface Operation {
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly properties?: object } } };
  };
  readonly summary?: string;
  readonly responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}
const document = async () => (await jejak.client.get('/api/openapi.json')).body;
/** Method, path and description of every operation. */
const operations = async (): Promise<(readonly [method: string, path: string, operation: Operation])[]> =>
  Object.entries((await document()).paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
  );
const PUBLIC = ['/health/live', '/health/ready', '/metrics'];
/** What the log shows to strangers: hashes and signatures. */
const LOG = ['/api/log/checkpoint', '/api/log/tile/{level}/{path}', '/api/log/proofs/consistency'];

describe('the health of the process', () => {
  it('is told to everybody', async () => {
    const live = await anonymous('/health/live');
    expect([live.status, JSON.parse(live.text)]).toEqual([200, { status: 'ok' }]);
    const ready = await anonymous('/health/ready');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.text)).toMatchObject({
      status: 'ok',
      head: expect.any(Number),
      projections: ['cases', 'people', 'outreach'].map((name) => ({ name, parked: 0 })),
    });
  });
});

describe('the figures', () => {
  it('tell of routes and views, and of nobody', async () => {
    const person = await jejak.client.post('/api/people', {
      name: 'Rahasia Sekali',
      sex: 'woman',
      citizenship: 'ID',
      minor: false,
      duplicatesFound: 0,
      contact: { phone: '+6281200000001', email: 'rahasia@example.org' },
    });
    const told = await jejak.stage.tell([...BEGINNING.case, ['addVictim', { personId: person.body.id }]]);
    await jejak.client.get('/api/people?q=rahasia');
    await jejak.client.get(`/api/cases/${told.id}`);
    await jejak.client.get('/api/rahasia');
    const { status, text, headers } = await anonymous('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toMatch(/jejak_http_request_seconds_count\{[^}]*route="\/api\/cases\/:id"[^}]*\} \d+/);
    expect(text).toMatch(/jejak_projection_lag\{projection="people"\} \d+/);
    expect(text).not.toMatch(/rahasia|6281200000001|intake-1|adv-1/i);
    for (const id of [person.body.id, told.id]) expect(text).not.toContain(id);
  });
});

describe('the description of the API', () => {
  it('shows an example of every operation', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(90);
    for (const [method, path, { summary, responses }] of all) {
      const examples = Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}));
      expect({
        method,
        path,
        summary,
        example: examples.some(({ example }) => example !== undefined),
      }).toEqual({
        method,
        path,
        summary: expect.any(String),
        example: true,
      });
    }
  });

  it('defines what its operations refer to, and nothing else', async () => {
    const { components, ...rest } = await document();
    const referred = new Set<string>();
    const follow = (part: unknown): void => {
      for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
        if (referred.has(name)) continue;
        referred.add(name);
        expect(components.schemas).toHaveProperty(name);
        follow(components.schemas[name]);
      }
    };
    follow(rest);
    expect(referred).toContain('Problem');
    expect(Object.keys(components.schemas).sort()).toEqual([...referred].sort());
  });

  it('can be looked at in a browser', async () => {
    const page = await anonymous('/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Jejak API</title>');
    const scripts = [...page.text.matchAll(/src="([^"]+\.js)"/g)].map(
      ([, path = '']) => new URL(path, `${jejak.client.url}/api/docs/`),
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const { pathname } of scripts) expect((await anonymous(pathname)).status).toBe(200);
  });
});

describe('the definition of a case', () => {
  it('is named where a case is opened, and nowhere else', async () => {
    const named = (await operations()).filter(([, , { requestBody }]) =>
      Object.keys(requestBody?.content['application/json'].schema.properties ?? {}).includes('definition'),
    );
    expect(named.map(([method, path]) => [method, path])).toEqual([['POST', '/api/cases']]);
  });
});

describe('whoever does not say who they are', () => {
  const inside = async () => (await operations()).filter(([, path]) => ![...PUBLIC, ...LOG].includes(path));
  const filled = (path: string) =>
    path.replace('{id}', '0199d1a0-0000-7000-8000-00000000c0de').replace('{name}', 'cases');

  it('is answered by nothing but health, figures and the hashes of the log', async () => {
    for (const [method, path] of await inside()) {
      const { status, text } = await anonymous(filled(path), method);
      expect({ path, status, code: JSON.parse(text).code }).toEqual({
        path,
        status: 401,
        code: 'access/unknown-actor',
      });
    }
  });

  it.each([
    ['a role that is not there', { user: 'advocate-1', role: 'KING' }],
    ['the role of the system itself', { user: 'system', role: 'SYS' }],
    ['a user with signs in it', { user: 'a b', role: 'ADV' }],
  ])('is not known by %s', async (_what, who) =>
    expect(await jejak.client.get('/api/cases', who)).toMatchObject({
      status: 401,
      body: { code: 'access/unknown-actor' },
    }),
  );

  it('is everybody, outside development mode', async () => {
    const all = await inside();
    const production = await startServer({
      DATABASE_URL: jejak.database.connectionString,
      JEJAK_MODE: 'production',
    });
    const client = new Client(production.url);
    for (const [method, path] of all) {
      const answer = method === 'GET' ? await client.get(filled(path)) : await client.post(filled(path), {});
      expect({ path, status: answer.status }).toEqual({ path, status: 401 });
    }
    for (const path of PUBLIC) expect((await anonymous(path, 'GET', production.url)).status).toBe(200);
    await production.stop();
  });
});
