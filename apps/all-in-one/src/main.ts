import 'reflect-metadata';
import { CommandBus } from '@nestjs/cqrs';
import { readSettings } from '#config';
import { createApp, listen } from '#http';
import { Timers } from '#timers';
import { allInOne } from './all-in-one.module.ts';
import { openDispatcher } from './letters.ts';
import { publishInstalled } from './office.ts';
import { openParts } from './parts.ts';

try {
  const settings = readSettings();
  const parts = await openParts(settings);
  const app = await createApp(allInOne(parts));
  let ending: Promise<void> | undefined;
  const timers = app.get(Timers);
  const dispatcher = await openDispatcher(parts, app.get(CommandBus));
  const end = () => {
    ending ??= Promise.all([app.close(), timers.stop(), dispatcher?.stop()]).then(() => parts.close());
    return ending;
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  await publishInstalled(app.get(CommandBus));
  timers.start();
  dispatcher?.start();
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
