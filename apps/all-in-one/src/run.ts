import { CommandBus } from '@nestjs/cqrs';
import type { Settings } from '#config';
import { createApp, listen } from '#http';
import { Timers } from '#timers';
import { allInOne } from './all-in-one.module.ts';
import { openDispatcher } from './letters.ts';
import { publishInstalled } from './office.ts';
import type { Opened } from './opened.ts';
import { openParts } from './parts.ts';

/** Starts everything; answers the address. What it has opened is in `opened` also when it throws. */
export const run = async (settings: Settings, opened: Opened): Promise<string> => {
  const parts = await openParts(settings, opened);
  const app = await createApp(allInOne(parts));
  opened.add(() => app.close());
  const commands = app.get(CommandBus);
  const timers = app.get(Timers);
  opened.add(() => timers.stop());
  const dispatcher = await openDispatcher(parts, commands);
  opened.add(() => dispatcher?.stop());
  await publishInstalled(commands);
  timers.start();
  dispatcher?.start();
  void parts.log.notary.run();
  return listen(app, settings);
};
