import { type Language, type OccurredAt, OFFICE_ZONE, spanOf, type Word } from '#kernel';
import { perLanguage } from './locale.ts';

const formatter = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: OFFICE_ZONE }));

const months = formatter({ month: 'long', year: 'numeric' });
const days = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const instants = formatter({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

const BETWEEN: Word = { en: 'between', id: 'antara' };
const AND: Word = { en: 'and', id: 'dan' };
const UNKNOWN: Word = { en: 'date unknown', id: 'tanggal tidak diketahui' };
const LATER: Word = { en: 'recorded later, on', id: 'dicatat kemudian, pada' };

/** An entry made more than this after what it tells is marked as recorded later. */
const TIMELY_MS = 24 * 3_600_000;

/** The first and last instant that something may have happened, as `spanOf` gives them. */
export type Span = ReturnType<typeof spanOf>;

/** When something happened, in words no more exact than what is known. */
export const occurrenceIn = (language: Language, { precision }: OccurredAt, span: Span): string =>
  span ? wordings[precision](language, ...span) : UNKNOWN[language];

const between = (language: Language, first: number, last: number): string => {
  const parts = days[language].formatRangeToParts(first, last);
  const dash = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
  if (dash === 0) return days[language].format(first);
  const text = (some: typeof parts) => some.map(({ value }) => value).join('');
  return `${BETWEEN[language]} ${text(parts.slice(0, dash))} ${AND[language]} ${text(parts.slice(dash + 1))}`;
};

const wordings: Record<OccurredAt['precision'], (language: Language, first: number, last: number) => string> =
  {
    exact: (language, instant) => instants[language].format(instant),
    day: (language, first) => days[language].format(first),
    month: (language, first) => months[language].format(first),
    range: between,
    unknown: (language) => UNKNOWN[language],
  };

/** Says that an entry was made more than a day after what it tells; nothing when it was made in time. */
export const recordedLaterIn = (language: Language, span: Span, recordedAt: string): string | undefined => {
  const recorded = Date.parse(recordedAt);
  return span && recorded - span[1] > TIMELY_MS
    ? `${LATER[language]} ${days[language].format(recorded)}`
    : undefined;
};
