import { type OccurredAt, spanOf } from '#kernel';
import { occurrenceIn, recordedLaterIn } from './occurrence.ts';

const told = (occurredAt: OccurredAt) =>
  (['en', 'id'] as const).map((language) => occurrenceIn(language, occurredAt, spanOf(occurredAt)));
const range = (value: string): OccurredAt => ({ value, precision: 'range' });

describe('when something happened, in words', () => {
  it('names the hour where the office is when the instant is known', () => {
    const [en, id] = told({ value: '2022-07-30T02:05:00Z', precision: 'exact' });
    expect(en).toMatch(/^30 July 2022.* 09:05 /);
    expect(id).toMatch(/^30 Juli 2022.* 09.05 WIB$/);
  });
  it('names the day', () =>
    expect(told({ value: '2022-07-30', precision: 'day' })).toEqual(['30 July 2022', '30 Juli 2022']));
  it('names the month when no more is known', () =>
    expect(told({ value: '2022-07', precision: 'month' })).toEqual(['July 2022', 'Juli 2022']));
  it('names the days between which it happened', () =>
    expect(told(range('2025-10-22/2025-10-24'))).toEqual([
      'between 22 and 24 October 2025',
      'antara 22 dan 24 Oktober 2025',
    ]));
  it('names both months and years when the days lie in several', () => {
    expect(told(range('2025-10-30/2025-11-02'))[0]).toBe('between 30 October and 2 November 2025');
    expect(told(range('2025-12-31/2026-01-01'))[1]).toBe('antara 31 Desember 2025 dan 1 Januari 2026');
  });
  it('names one day when both ends are the same', () =>
    expect(told(range('2025-10-22/2025-10-22'))[0]).toBe('22 October 2025'));
  it('says that the date is unknown', () =>
    expect(told({ value: null, precision: 'unknown' })).toEqual(['date unknown', 'tanggal tidak diketahui']));
});

describe('an entry recorded later', () => {
  const later = (occurredAt: OccurredAt, recordedAt: string) =>
    recordedLaterIn('en', spanOf(occurredAt), recordedAt);
  const day: OccurredAt = { value: '2022-07-30', precision: 'day' };

  it('says so when it was made more than a day after the end of that day', () =>
    expect(later(day, '2022-07-31T17:00:00.000Z')).toBe('recorded later, on 1 August 2022'));
  it('says so in Indonesian', () =>
    expect(recordedLaterIn('id', spanOf(day), '2022-08-05T02:00:00.000Z')).toBe(
      'dicatat kemudian, pada 5 Agustus 2022',
    ));
  it('is in time within a day', () => expect(later(day, '2022-07-31T16:59:59.000Z')).toBeUndefined());
  it('is not late when nobody knows when it happened', () =>
    expect(later({ value: null, precision: 'unknown' }, '2022-08-05T02:00:00.000Z')).toBeUndefined());
});
