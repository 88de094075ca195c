import 'reflect-metadata';
import { readSettings } from '#config';
import { Opened } from './opened.ts';
import { run } from './run.ts';

const opened = new Opened();
const end = () => opened.close();
try {
  const settings = readSettings();
  process.once('SIGINT', end).once('SIGTERM', end);
  const url = await run(settings, opened);
  const data = settings.databaseUrl ? 'your database' : settings.dataDir;
  console.info(`Jejak is ready: ${url}/api/docs (data in ${data})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await end();
}
