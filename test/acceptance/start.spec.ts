import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../support/client.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { launch, startServer } from '../support/server.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jejak-start-'));
});
afterAll(async () => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
  await database.close();
});

/** What a start that fails says, and how it ends. */
const failing = async (environment: Record<string, string>) => {
  const { exited, output } = launch(environment);
  const [code] = await exited;
  return { code, says: output().trim() };
};

describe('starting', () => {
  it('finds the data of the last time again', async () => {
    const settings = { DATA_DIR: join(folder, 'data') };
    const first = await startServer(settings);
    const caseId = await new Client(first.url).openCase();
    await first.stop();
    const second = await startServer(settings);
    expect((await new Client(second.url).get(`/api/cases/${caseId}?position=1`)).status).toBe(200);
    await second.stop();
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, says } = await failing({ DATABASE_URL: database.connectionString, PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(says).toBe(`Port ${port} on 127.0.0.1 is in use; stop the other program or set PORT`);
  });

  it('says in one sentence that the data folder cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, says } = await failing({ DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(says.split('\n')).toHaveLength(1);
    expect(says).toContain(join(file, 'data'));
  });

  it('leaves no database running when something after it is wrong', async () => {
    const settings = { DATA_DIR: join(folder, 'half'), TEMPLATES_DIR: join(folder, 'nowhere') };
    const { code, says } = await failing(settings);
    expect(code).toBe(1);
    expect(says).toContain('nowhere');
    expect(existsSync(join(folder, 'half', 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('says which settings are wrong', async () => {
    const { code, says } = await failing({ PORT: 'x', TENANT: 'A B' });
    expect(code).toBe(1);
    expect(says).toMatch(/PORT [\s\S]*TENANT /);
  });

  it('believes no header outside development', async () => {
    const server = await startServer({ DATABASE_URL: database.connectionString, JEJAK_MODE: 'production' });
    const answer = await new Client(server.url).get('/api/cases');
    expect(answer).toMatchObject({ status: 401, body: { code: 'access/unknown-actor' } });
    await server.stop();
  });
});
