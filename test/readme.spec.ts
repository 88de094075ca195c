import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSettings, VARIABLES } from '#config';
import { codeIn, commandsIn, linksIn, tableIn } from './support/markdown.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const howTo = readdirSync(join(root, 'docs/how-to')).map((file) => read(`docs/how-to/${file}`));
const [setUp = '', tests = ''] = readme.split(/^## /m);

const ADDRESS = 'http://127.0.0.1:3000';
const data = mkdtempSync(join(tmpdir(), 'jejak-readme-'));
let started: ChildProcess;
let environment: Record<string, string | undefined>;
let url: string;

/** What a command of the README prints, here with the test's own port. */
const run = async (command: string): Promise<string> => {
  const shown = command.replaceAll(ADDRESS, url).replace(/^curl /, 'curl -sS --fail-with-body ');
  const options = { cwd: root, env: environment, maxBuffer: 100_000_000 };
  return (await promisify(execFile)('sh', ['-c', shown], options)).stdout;
};
// biome-ignore lint/suspicious/noExplicitAny: answers are whatever the API says
const ask = async (path: string): Promise<any> =>
  (await fetch(`${url}${path}`, { headers: { 'x-user': 'advocate-1', 'x-role': 'ADV' } })).json();

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Starts what the README starts and waits until it says what the README says. */
beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  environment = { ...process.env, PORT: String(port), DATA_DIR: data, NODE_OPTIONS: '' };
  started = spawn('sh', ['-c', commandsIn(setUp)[1] ?? ''], { cwd: root, env: environment, detached: true });
  let output = '';
  for await (const chunk of started.stdout ?? []) {
    output += chunk;
    if (output.includes('Jejak is ready')) break;
  }
  expect(output).toContain(`Jejak is ready: ${url}/api/docs`);
});
afterAll(async () => {
  const ended = started.exitCode === null ? once(started, 'exit') : undefined;
  if (started.pid && ended) process.kill(-started.pid, 'SIGTERM');
  await ended;
  rmSync(data, { recursive: true });
});

describe('the README', () => {
  it('sets Jejak up with two commands', () =>
    expect(commandsIn(setUp).slice(0, 2)).toEqual(['npm ci', 'npm start']));

  it('runs the tests as every change does', () => {
    const wanted = read('.ci/run').split('\n');
    expect(commandsIn(tests)).not.toHaveLength(0);
    for (const command of commandsIn(tests)) expect(wanted).toContain(command);
  });

  it('names every setting, with its default', () => {
    const rows = tableIn(readme, 'Setting').map(([names = '', defaults = '']) => [
      codeIn(names),
      codeIn(defaults),
    ]);
    const stated = rows.flatMap(([names = [], defaults = []]) => names.map((name, n) => [name, defaults[n]]));
    const settings: object = readSettings({});
    const own = Object.entries(VARIABLES).map(([field, name]) => [
      name,
      Reflect.get(settings, field)?.toString(),
    ]);
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(own));
  });

  it('names every lib', () => {
    const libs = readdirSync(join(root, 'libs')).filter((lib) =>
      existsSync(join(root, 'libs', lib, 'src/index.ts')),
    );
    expect(
      tableIn(readme, 'Lib')
        .flatMap(([names = '']) => codeIn(names))
        .toSorted(),
    ).toEqual(libs.toSorted());
  });
});

describe('who follows the README', () => {
  it('finds the page that it names', async () => {
    const pages = linksIn(readme).filter((link) => link.startsWith(ADDRESS));
    expect(pages).not.toHaveLength(0);
    for (const page of pages) expect((await fetch(page.replace(ADDRESS, url))).status).toBe(200);
  });

  it('plays the demo, which adds nothing the second time, and is answered what it asks', async () => {
    const [demo = '', ...questions] = commandsIn(setUp).slice(2);
    expect(demo).toBe('npm run demo');
    expect(await run(demo)).toMatch(/done: [1-9]\d* events new, 0 already there/);
    expect(await run(demo)).toMatch(/done: 0 events new, [1-9]\d* already there/);
    const { head } = await ask('/health/ready');
    await ask(`/api/cases?position=${head}`);
    expect(questions).not.toHaveLength(0);
    for (const question of questions) expect(JSON.parse(await run(question)).items).not.toHaveLength(0);
  });

  it('is answered what it and the how-tos say that one may ask', async () => {
    const { paths } = await ask('/api/openapi.json');
    const requests = [readme, ...howTo].flatMap(codeIn).filter((code) => /^(GET|POST) /.test(code));
    expect(requests).not.toHaveLength(0);
    for (const request of requests) {
      const [method = '', path = ''] = request.split(/[ ?]/);
      const known = Object.keys(paths).find(
        (one) => one.replaceAll(/\{\w+\}/g, '{}') === path.replaceAll(/\{\w+\}/g, '{}'),
      );
      expect({ request, known: known && paths[known]?.[method.toLowerCase()] }).toEqual({
        request,
        known: expect.anything(),
      });
    }
  });
});
