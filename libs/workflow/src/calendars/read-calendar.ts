import { Ajv } from 'ajv';
import { Temporal } from 'temporal-polyfill';
import type { LineOf, Path } from '../reading/finding.ts';
import { readYaml } from '../reading/yaml-text.ts';
import type { Calendar } from './calendar.ts';
import { calendarSchema } from './calendar-schema.ts';

// Of a YAML text, every scalar is a string.
const ajv = new Ajv({ allErrors: true, coerceTypes: true });
const isCalendar = ajv.compile<FileText>(calendarSchema);

/** As written: what a file may leave out is missing. */
type FileText = Omit<Calendar, 'provisional' | 'cutiBersama'> &
  Partial<Pick<Calendar, 'provisional' | 'cutiBersama'>>;

/** Reads one calendar file. Throws, naming each line that is wrong and why: a calendar that is half right is none. */
export const readCalendar = (text: string): Calendar => {
  const { data, findings, lineOf } = readYaml(text);
  failOn(findings.map(({ line, message }) => ({ line, message })));
  if (!isCalendar(data)) {
    throw failure(
      (isCalendar.errors ?? []).map(({ instancePath, message = 'is wrong' }) => {
        const path = pathOf(instancePath);
        return { line: lineOf(path), message: `${path.join('.') || 'the calendar'} ${message}` };
      }),
    );
  }
  const calendar: Calendar = { provisional: false, cutiBersama: [], ...data };
  failOn(wrongDays(calendar, lineOf));
  return calendar;
};

interface Flaw {
  readonly line: number;
  readonly message: string;
}

const wrongDays = (calendar: Calendar, lineOf: LineOf): Flaw[] => {
  const seen = new Set<string>();
  return (['national', 'cutiBersama'] as const).flatMap((list) =>
    calendar[list].flatMap(({ day }, index) => {
      const message = wrongDay(day, calendar.year, seen);
      seen.add(day);
      return message ? [{ line: lineOf([list, index, 'day']), message }] : [];
    }),
  );
};

const wrongDay = (day: string, year: number, seen: ReadonlySet<string>): string | undefined => {
  if (seen.has(day)) return `${day} is there twice`;
  try {
    return Temporal.PlainDate.from(day).year === year ? undefined : `${day} is not in ${year}`;
  } catch {
    return `there is no ${day}`; // The parser says so by throwing.
  }
};

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const failOn = (flaws: readonly Flaw[]): void => {
  if (flaws.length > 0) throw failure(flaws);
};

const failure = (flaws: readonly Flaw[]): Error =>
  new Error(`Not a calendar. ${flaws.map(({ line, message }) => `Line ${line}: ${message}`).join('; ')}`);
