import { formatNumber, isNumberPattern } from './number-pattern.ts';

const AUGUST = '2026-08-01T02:00:00.000Z';

describe('the pattern of numbers', () => {
  it.each([
    ['{n:3}/SA/{roman-month}/{year}', 14, '014/SA/VIII/2026'],
    ['{n:3}/SA/{roman-month}/{year}', 1014, '1014/SA/VIII/2026'],
    ['B-{n}/{month:2}/{year}', 7, 'B-7/08/2026'],
  ])('%s', (pattern, n, number) => expect(formatNumber(pattern, n, AUGUST)).toBe(number));

  it.each(['SA/{year}', '{n}/SA', '{n}/{year}/{week}', ''])(
    'is not %j: two letters could be alike',
    (pattern) => expect(isNumberPattern(pattern)).toBe(false),
  );
});
