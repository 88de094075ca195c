import { Client } from './client.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';
import { Stage } from './scenario.ts';
import { type Server, startServer } from './server.ts';

/** A server of its own for one spec file, while its tests run. */
export interface Served {
  readonly database: TestDatabase;
  readonly server: Server;
  readonly client: Client;
  readonly stage: Stage;
}

/** The settings of an office whose mail server is always away. */
export const MAIL_AWAY = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'surat@lembaga.example' };

/** Starts a server, with these settings beside the usual ones, on a fresh database before the tests of a file, and ends both after them. Its fields are there within tests only. */
export const served = (environment: Readonly<Record<string, string>> = {}): Served => {
  const running = {} as { -readonly [Part in keyof Served]: Served[Part] };
  beforeAll(async () => {
    running.database = await testDatabase();
    running.server = await startServer({ ...environment, DATABASE_URL: running.database.connectionString });
    running.client = new Client(running.server.url);
    running.stage = await Stage.set(running.client);
  });
  afterAll(async () => {
    await running.server.stop();
    await running.database.close();
  });
  return running;
};
