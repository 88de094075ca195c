import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { shipped } from '../../../../test/support/calendars.ts';
import { calendarsOf } from './calendar.ts';

import { isWorkingDay, type Workweek, workingDaysAfter } from './working-days.ts';

const indonesia: Workweek = { calendars: shipped, jurisdiction: 'ID', cutiBersama: true };
const withoutJointLeave: Workweek = { ...indonesia, cutiBersama: false };
const cambodia: Workweek = { calendars: shipped, jurisdiction: 'KH', cutiBersama: true };

describe('counting working days', () => {
  it('leaves out weekends, holidays and joint leave: ten after 12 March 2026 is 2 April', () => {
    expect(workingDaysAfter('2026-03-12', 10, indonesia)).toEqual({
      day: '2026-04-02',
      calendarVersions: ['ID-2026@1'],
      provisional: false,
    });
  });

  it('counts days of joint leave where the office works on them: ten after 12 March 2026 is 27 March', () => {
    expect(workingDaysAfter('2026-03-12', 10, withoutJointLeave).day).toBe('2026-03-27');
  });

  it('has Idulfitri 2026 on the days of the joint decree, not those of an astronomer', () => {
    const days = shipped
      .get('ID')
      ?.get(2026)
      ?.national.filter(({ id }) => id.startsWith('Idulfitri'));
    expect(days?.map(({ day }) => day)).toEqual(['2026-03-21', '2026-03-22']);
  });

  it('counts backwards: two before 2 April 2026 is 31 March', () => {
    expect(workingDaysAfter('2026-04-02', -2, indonesia).day).toBe('2026-03-31');
  });

  it('counts none: the day itself, even a Sunday', () => {
    expect(workingDaysAfter('2026-03-22', 0, indonesia)).toEqual({
      day: '2026-03-22',
      calendarVersions: [],
      provisional: false,
    });
  });

  it('names both calendars across the turn of a year', () => {
    expect(workingDaysAfter('2026-12-23', 3, indonesia)).toEqual({
      day: '2026-12-30',
      calendarVersions: ['ID-2026@1'],
      provisional: false,
    });
    expect(workingDaysAfter('2026-12-30', 3, indonesia)).toEqual({
      day: '2027-01-06',
      calendarVersions: ['ID-2026@1', 'ID-2027@1'],
      provisional: false,
    });
  });

  it('is provisional past the last decree, where it knows weekends only', () => {
    expect(workingDaysAfter('2027-12-30', 3, indonesia)).toEqual({
      day: '2028-01-04',
      calendarVersions: ['ID-2027@1', 'ID-2028@0'],
      provisional: true,
    });
  });

  it('is provisional over days that no decree confirms', () => {
    expect(workingDaysAfter('2025-11-03', 2, cambodia)).toMatchObject({
      day: '2025-11-10',
      provisional: false,
    });
    expect(workingDaysAfter('2026-10-09', 1, cambodia)).toMatchObject({
      day: '2026-10-13',
      provisional: true,
    });
  });

  it('is provisional in a country without any calendar', () => {
    expect(workingDaysAfter('2026-03-13', 1, { ...indonesia, jurisdiction: 'MM' })).toEqual({
      day: '2026-03-16',
      calendarVersions: ['MM-2026@0'],
      provisional: true,
    });
  });

  it('does not know two calendars of one year', () => {
    const [calendar] = shipped.get('ID')?.values() ?? [];
    expect(() => calendarsOf(calendar ? [calendar, calendar] : [])).toThrow('Two calendars of ID for 2022');
  });
});

describe('the arithmetic of working days', () => {
  const first = Temporal.PlainDate.from('2022-01-01');
  const day = fc.integer({ min: 0, max: 6 * 365 }).map((days) => first.add({ days }).toString());
  const week = fc.constantFrom(indonesia, withoutJointLeave, cambodia);
  const n = fc.integer({ min: 1, max: 60 });

  it('ends on a day on which people work', () => {
    fc.assert(
      fc.property(day, n, week, (from, count, of) => isWorkingDay(workingDaysAfter(from, count, of).day, of)),
    );
  });

  it('passes exactly as many working days as it counts', () => {
    fc.assert(
      fc.property(day, n, week, (from, count, of) => {
        const to = workingDaysAfter(from, count, of).day;
        let passed = 0;
        for (let at = Temporal.PlainDate.from(from); at.toString() < to; ) {
          at = at.add({ days: 1 });
          if (isWorkingDay(at.toString(), of)) passed += 1;
        }
        expect(passed).toBe(count);
      }),
    );
  });

  it('comes back to the working day that it left', () => {
    fc.assert(
      fc.property(day, n, week, (from, count, of) => {
        const start = workingDaysAfter(from, 1, of).day;
        expect(workingDaysAfter(workingDaysAfter(start, count, of).day, -count, of).day).toBe(start);
      }),
    );
  });

  it('never ends earlier for a later start, or for one day more', () => {
    fc.assert(
      fc.property(day, n, week, (from, count, of) => {
        const next = Temporal.PlainDate.from(from).add({ days: 1 }).toString();
        const end = workingDaysAfter(from, count, of).day;
        expect(workingDaysAfter(next, count, of).day >= end).toBe(true);
        expect(workingDaysAfter(from, count + 1, of).day > end).toBe(true);
      }),
    );
  });
});
