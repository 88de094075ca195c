import 'reflect-metadata';
import { readSettings } from '#config';
import { createApp, listen } from '#http';
import { allInOne } from './all-in-one.module.ts';
import { openParts } from './parts.ts';

try {
  const settings = readSettings();
  const parts = await openParts(settings);
  const app = await createApp(allInOne(parts));
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= app.close().then(() => parts.close());
    return ending;
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const url = await listen(app, settings).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  console.info(
    `Jejak is ready: ${url}/api/docs (data in ${settings.databaseUrl ? 'your database' : settings.dataDir})`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
