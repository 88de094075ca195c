import { calendarFiles, shipped } from '../../../../test/support/calendars.ts';
import { readCalendar } from './read-calendar.ts';

const counts = (year: number): readonly [number | undefined, number | undefined] => {
  const calendar = shipped.get('ID')?.get(year);
  return [calendar?.national.length, calendar?.cutiBersama.length];
};

describe('the calendars that we ship', () => {
  it('are named after what they hold', () => {
    const named = [...calendarFiles].map(([file, text]) => [file, readCalendar(text)] as const);
    expect(named.map(([file]) => file)).toEqual(
      named.map(([, { jurisdiction, year }]) => `${jurisdiction}-${year}.yaml`),
    );
  });

  it('reach from 2022 to 2027, for Indonesia and Cambodia', () => {
    const years = [2022, 2023, 2024, 2025, 2026, 2027];
    expect([...shipped].map(([jurisdiction, of]) => [jurisdiction, [...of.keys()]])).toEqual([
      ['ID', years],
      ['KH', years],
    ]);
  });

  // The numbers that the decrees and their amendments state; in 2024, two election days by presidential decree beside them.
  it.each([
    [2022, 16, 4],
    [2023, 16, 8 + 1 + 2],
    [2024, 17 + 2, 10],
    [2025, 17, 10 + 1],
    [2026, 17, 8],
    [2027, 18, 8],
  ])('have the days that the joint decree for %i counts', (year, national, cutiBersama) => {
    expect(counts(year)).toEqual([national, cutiBersama]);
  });

  it('cite a decree, or say that they are provisional', () => {
    const all = [...shipped.values()].flatMap((years) => [...years.values()]);
    expect(all.filter(({ decree, provisional }) => decree.length === 0 && !provisional)).toEqual([]);
    expect(all.filter(({ provisional }) => provisional).map(({ year }) => year)).toEqual([2024, 2026, 2027]);
  });
});
