import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import { installed } from '#config';
import { Office, PerformAction, SYSTEM } from '#engine';
import { calendarsOf, REGISTER, readCalendar } from '#workflow';

const textsIn = async (folder: string): Promise<readonly string[]> => {
  // `hotline@1.cases.yaml` and the like stand beside a definition, and are none.
  const files = (await readdir(folder)).filter((file) => /^[^.]+\.yaml$/.test(file)).sort();
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
};

/** The office as it is installed: its calendars, and the definition of a new case. */
export const readOffice = async (definition: string): Promise<Office> => ({
  definition,
  calendars: calendarsOf((await textsIn(installed('calendars'))).map(readCalendar)),
});

/** Publishes the definitions that come with Jejak; those that are published already stay as they are. */
export const publishInstalled = async (commands: CommandBus): Promise<void> => {
  for (const text of await textsIn(installed('definitions'))) {
    const request = {
      category: 'definition',
      id: REGISTER,
      action: 'publishDefinition',
      actor: SYSTEM,
    } as const;
    await commands.execute(new PerformAction({ ...request, body: { text } }));
  }
};
