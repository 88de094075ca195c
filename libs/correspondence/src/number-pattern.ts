import { Temporal } from 'temporal-polyfill';
import { OFFICE_ZONE } from '#kernel';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const PLACE = /\{([a-z-]+)(?::(\d))?\}/g;

/** The calendar year at an instant, where the office is. */
export const officeYear = (instant: string): number => officeDay(instant).year;

const officeDay = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE);

/** Whether a pattern has the number and the year, without which two letters could get the same, and nothing unknown. */
export const isNumberPattern = (pattern: string): boolean => {
  const names = [...pattern.matchAll(PLACE)].map(([, name = '']) => name);
  return (
    names.includes('n') &&
    names.includes('year') &&
    names.every((name) => name in places(1, officeDay(EPOCH)))
  );
};
const EPOCH = '1970-01-01T00:00:00Z';

/** The number of a letter (nomor surat) by a pattern such as `{n:3}/SA/{roman-month}/{year}`, for the instant it is given. */
export const formatNumber = (pattern: string, n: number, instant: string): string => {
  const values = places(n, officeDay(instant));
  return pattern.replace(PLACE, (_, name: string, digits = '1') =>
    String(values[name]).padStart(Number(digits), '0'),
  );
};

const places = (
  n: number,
  { year, month }: { year: number; month: number },
): Record<string, string | number> => ({
  n,
  year,
  month,
  'roman-month': ROMAN[month - 1] ?? '',
});
