import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from '#config';
import { type Calendars, calendarsOf, type Definition, readCalendar, readDefinition } from '#workflow';

export type Print = (line: string) => void;

/** Where there is no such file, the error says so in one line. */
export const read = (file: string): Promise<string> => readFile(file, 'utf8');

/** The definition of a file. Throws, naming each line that cannot be read. */
export const definitionIn = async (file: string): Promise<Definition> => {
  const { definition, findings } = readDefinition(await read(file));
  if (definition) return definition;
  throw new Error(findings.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
};

/** The calendars that come with Jejak. */
export const installedCalendars = async (): Promise<Calendars> => {
  const folder = installed('calendars');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml'));
  return calendarsOf(
    await Promise.all(files.map(async (file) => readCalendar(await read(join(folder, file))))),
  );
};
