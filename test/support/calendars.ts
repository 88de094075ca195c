import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendars, calendarsOf, readCalendar } from '#workflow';

const folder = join(import.meta.dirname, '../../calendars');

/** The calendars that the product ships, by file. */
export const calendarFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

/** All of them, read. */
export const shipped: Calendars = calendarsOf([...calendarFiles.values()].map(readCalendar));
