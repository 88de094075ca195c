import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../libs/embedded-postgres/src/index.ts';
import { TEST_POSTGRES } from './postgres.ts';

/** Jest's globalSetup: one PostgreSQL for the whole run. Data need not survive a crash of the machine, so no fsync. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export
export default async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-test-'));
  const postgres = await startPostgres({ dataDir, settings: { fsync: 'off', max_connections: '200' } });
  // An exit, unlike a signal, takes the server along.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.env[TEST_POSTGRES] = postgres.connectionString;
  Object.assign(globalThis, { stopTestPostgres: postgres.stop, testDataDir: dataDir });
};
