import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { shipped } from '../../../../test/support/calendars.ts';
import type { Office, TimeLimit } from '../definition.ts';
import { dueAt } from './due-at.ts';

const jakarta: Office = { zone: 'Asia/Jakarta', closes: '17:00' };
const due = (limit: TimeLimit, from: string, office: Office = jakarta) =>
  dueAt(limit, from, { office, calendar: 'ID' }, shipped);

describe('a letter sent on 12 March 2026 that must be answered within ten working days', () => {
  it('is due at closing time on 2 April, and says by which calendar', () => {
    expect(due({ workingDays: 10 }, '2026-03-12T03:00:00Z')).toEqual({
      dueAt: '2026-04-02T10:00:00.000Z',
      localDate: '2026-04-02',
      zone: 'Asia/Jakarta',
      calendar: 'ID',
      calendarVersion: 'ID-2026@1',
      provisional: false,
    });
  });

  it('is due on 27 March where the office works on days of joint leave', () => {
    const working: Office = { ...jakarta, cutiBersama: false };
    expect(due({ workingDays: 10 }, '2026-03-12T03:00:00Z', working).dueAt).toBe('2026-03-27T10:00:00.000Z');
  });

  it('is due by the calendar of the country that the time limit names', () => {
    expect(due({ workingDays: 10, calendar: 'KH' }, '2026-03-12T03:00:00Z')).toMatchObject({
      localDate: '2026-03-26',
      calendar: 'KH',
      calendarVersion: 'KH-2026@1',
      provisional: true,
    });
  });

  it('is counted from the day in the office: late in the evening in London is tomorrow in Jakarta', () => {
    expect(due({ workingDays: 1 }, '2026-04-06T16:59:59Z').localDate).toBe('2026-04-07');
    expect(due({ workingDays: 1 }, '2026-04-06T17:00:00Z').localDate).toBe('2026-04-08');
  });
});

describe('other time limits', () => {
  it('end at closing time of their last day, be it a holiday, and look at no calendar', () => {
    expect(due({ days: 9 }, '2026-03-12T03:00:00Z')).toEqual({
      dueAt: '2026-03-21T10:00:00.000Z',
      localDate: '2026-03-21',
      zone: 'Asia/Jakarta',
      provisional: false,
    });
  });

  it('count hours exactly', () => {
    expect(due({ hours: 72 }, '2026-03-12T03:04:05.678Z').dueAt).toBe('2026-03-15T03:04:05.678Z');
  });

  it.each([
    ['2026-01-31T03:00:00Z', 1, '2026-02-28'],
    ['2024-01-31T03:00:00Z', 1, '2024-02-29'],
    ['2026-08-31T03:00:00Z', 3, '2026-11-30'],
    ['2026-12-15T03:00:00Z', 2, '2027-02-15'],
  ])('from %s, %i months later, end on the last such day that there is', (from, months, localDate) => {
    expect(due({ months }, from).localDate).toBe(localDate);
  });

  it('end at the hour on the clock where the clock is changed, and count hours over it', () => {
    const amsterdam: Office = { zone: 'Europe/Amsterdam', closes: '17:00' };
    expect(due({ days: 1 }, '2026-03-28T12:00:00Z', amsterdam).dueAt).toBe('2026-03-29T15:00:00.000Z');
    expect(due({ days: 1 }, '2026-03-27T12:00:00Z', amsterdam).dueAt).toBe('2026-03-28T16:00:00.000Z');
    expect(due({ hours: 24 }, '2026-03-28T12:00:00Z', amsterdam).dueAt).toBe('2026-03-29T12:00:00.000Z');
  });

  it('are provisional where they reach years that no decree covers, and name what was missing', () => {
    expect(due({ workingDays: 3 }, '2027-12-30T03:00:00Z')).toMatchObject({
      localDate: '2028-01-04',
      calendarVersion: 'ID-2027@1+ID-2028@0',
      provisional: true,
    });
  });

  it('never end before they begin, and later for a later beginning', () => {
    const epoch = Temporal.Instant.from('2022-01-01T00:00:00Z');
    const from = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 }).map((minutes) => epoch.add({ minutes }));
    const limit = fc.oneof(
      fc.record({ workingDays: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ days: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
      fc.record({ hours: fc.integer({ min: 1, max: 1000 }) }),
    );
    fc.assert(
      fc.property(from, limit, fc.integer({ min: 0, max: 10_000 }), (at, of, minutes) => {
        const end = due(of, at.toString()).dueAt;
        expect(end > at.toString({ fractionalSecondDigits: 3 })).toBe(true);
        expect(due(of, at.add({ minutes }).toString()).dueAt >= end).toBe(true);
      }),
    );
  });
});
