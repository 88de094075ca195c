import 'reflect-metadata';
import { join } from 'node:path';
import { BadSettings, readSettings } from '#config';
import { PostgresEventStore } from '#event-store';
import { openLog } from '#transparency-log';

/** The notary in a process of its own; it ends with 1 when it halts. Where Jejak runs one too, one of them stands by. */
const main = async (): Promise<void> => {
  const { databaseUrl: connectionString, tenant, logOrigin: origin, dataDir } = readSettings();
  if (!connectionString) {
    throw new BadSettings([
      'DATABASE_URL is needed: Jejak notarises the database that comes along by itself',
    ]);
  }
  const store = await PostgresEventStore.open({ connectionString, tenant });
  const keyFile = join(dataDir, 'keys', 'log-key');
  const { notary, close } = await openLog({
    connectionString,
    tenant,
    store,
    origin,
    keyFile,
    warn: console.warn,
  });
  const stop = () => notary.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.info(`The notary of ${origin} works`);
  if (await notary.run()) process.exitCode = 1;
  await close();
  await store.close();
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
