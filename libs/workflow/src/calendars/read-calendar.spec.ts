import { readCalendar } from './read-calendar.ts';

const written = `
jurisdiction: ID
year: 2026
version: 2
decree: [Keputusan Bersama]
source: [the gazette]
national:
  - {day: 2026-03-19, en: Day of Silence, id: Nyepi}
  - {day: 2026-03-21, en: Eid al-Fitr, id: Idulfitri}
cutiBersama:
  - {day: 2026-03-18, en: Day of Silence, id: Nyepi}
`;

describe('a calendar file', () => {
  it('is read as it is written', () => {
    expect(readCalendar(written)).toEqual({
      jurisdiction: 'ID',
      year: 2026,
      version: 2,
      decree: ['Keputusan Bersama'],
      source: ['the gazette'],
      provisional: false,
      national: [
        { day: '2026-03-19', en: 'Day of Silence', id: 'Nyepi' },
        { day: '2026-03-21', en: 'Eid al-Fitr', id: 'Idulfitri' },
      ],
      cutiBersama: [{ day: '2026-03-18', en: 'Day of Silence', id: 'Nyepi' }],
    });
  });

  it('may have no joint leave, and may be provisional', () => {
    const [head = ''] = written.split('cutiBersama:');
    expect(readCalendar(`${head}provisional: true\n`)).toMatchObject({ provisional: true, cutiBersama: [] });
  });

  it.each([
    ['a day that is not in its year', '2026-03-21', '2025-03-21', 'Line 9: 2025-03-21 is not in 2026'],
    ['a day that does not exist', '2026-03-21', '2026-02-30', 'Line 9: there is no 2026-02-30'],
    ['a day that is there twice', '2026-03-18', '2026-03-19', 'Line 11: 2026-03-19 is there twice'],
    ['a day that is no day', '2026-03-21', 'tomorrow', 'Line 9: national.1.day must match pattern'],
    [
      'a holiday without an Indonesian name',
      ', id: Idulfitri',
      '',
      'Line 9: national.1 must have required property',
    ],
    ['a version that is no number', 'version: 2', 'version: two', 'Line 4: version must be integer'],
    [
      'a word that it does not know',
      'year: 2026',
      'year: 2026\nleave: []',
      'must NOT have additional properties',
    ],
    ['YAML that is none', 'decree: [', 'decree: [[', 'Line '],
  ])('is refused with the line for %s', (_what, right, wrong, message) => {
    expect(() => readCalendar(written.replace(right, wrong))).toThrow(message);
  });

  it('names every line that is wrong, not only the first', () => {
    const wrong = written.replace('version: 2', 'version: 0').replace('year: 2026', 'year: soon');
    expect(() => readCalendar(wrong)).toThrow(/Line 3: .*Line 4: /);
  });
});
