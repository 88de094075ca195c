import { type Language, type Say, spanOf, type Word, type Words } from '#kernel';
import { perLanguage } from './locale.ts';
import { occurrenceIn } from './occurrence.ts';

const PERSON: Word = { en: 'person', id: 'orang' };
/** How much of an id tells persons of one case apart: its end, which is random. */
const PSEUDONYM_LENGTH = 6;

const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217. `Intl` cannot be asked: it goes by everyday use,
 * where a rupiah has no sen.
 */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((c) => [c, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3] as const),
  ...'CLF UYW'.split(' ').map((c) => [c, 4] as const),
]);

const monies = perLanguage((locale) => {
  const formats = new Map<string, Intl.NumberFormat>();
  return (currency: string) => {
    const digits = MINOR_DIGITS.get(currency) ?? 2;
    const format =
      formats.get(currency) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        trailingZeroDisplay: 'stripIfInteger',
      });
    formats.set(currency, format);
    return { format, digits };
  };
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What sentences need to be written in a language: names where known, else pseudonyms that stay the same. */
export const sayIn = (language: Language, names: ReadonlyMap<string, string>, words: Words): Say => {
  const word = (code: string) => (Object.hasOwn(words, code) ? words[code]?.[language] : undefined) ?? code;
  return {
    person: (id) => names.get(id) ?? `${PERSON[language]} ${id.slice(-PSEUDONYM_LENGTH)}`,
    word,
    list: (codes) => lists[language].format(codes.map(word)),
    date: (iso) => dateIn(language, iso),
    money: (amount, currency) => {
      const { format, digits } = monies[language](currency);
      return format.format(`${amount}E-${digits}` as `${number}`);
    },
  };
};

/** A day or an instant in words; anything else, such as the word for "erased", as it stands. */
const dateIn = (language: Language, iso: string): string => {
  const occurredAt = { value: iso, precision: DAY.test(iso) ? 'day' : 'exact' } as const;
  const span = spanOf(occurredAt);
  return span ? occurrenceIn(language, occurredAt, span) : iso;
};
