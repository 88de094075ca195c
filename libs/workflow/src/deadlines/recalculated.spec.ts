import { shipped } from '../../../../test/support/calendars.ts';
import { type Calendar, type Calendars, calendarsOf, type Holiday } from '../calendars/calendar.ts';
import { arm } from './arm.ts';
import type { Running, RunningRung } from './deadline.ts';
import { nth, office } from './given.ts';
import { recalculated } from './recalculated.ts';

const running = (from: string): Running => {
  const arming = arm(office, { step: 'sendLetter', item: nth('letter'), awaits: true }, from, shipped);
  if (!arming) throw new Error('The letter is not waited for');
  return { ...arming, deadlineId: 'W1' };
};

/** The shipped calendars, but for this one. */
const withCalendar = (changed: Calendar): Calendars =>
  calendarsOf([
    ...[...shipped.values()]
      .flatMap((years) => [...years.values()])
      .filter(({ jurisdiction, year }) => jurisdiction !== changed.jurisdiction || year !== changed.year),
    changed,
  ]);

const now2026 = shipped.get('ID')?.get(2026) as Calendar;
const holiday = (day: string): Holiday => ({ day, en: 'A day off', id: 'Hari libur' });
const newDecree: Calendar = {
  ...now2026,
  version: 2,
  decree: [...now2026.decree, 'A later decree'],
  cutiBersama: [...now2026.cutiBersama, holiday('2026-04-02')],
};

describe('a calendar that changes', () => {
  it('moves the deadlines that it counts, and their rungs, and says why', () => {
    const before = running('2026-03-12T03:00:00Z');
    expect(recalculated(office, [before], withCalendar(newDecree))).toEqual([
      {
        deadlineId: 'W1',
        from: '2026-04-02T10:00:00.000Z',
        to: '2026-04-06T10:00:00.000Z',
        localDate: '2026-04-06',
        calendar: 'ID',
        calendarVersion: 'ID-2026@2',
        provisional: false,
        decree: newDecree.decree,
        rungs: [
          { at: '2026-03-31T10:00:00.000Z', do: 'remind', role: 'advocate' },
          { at: '2026-04-06T10:00:00.000Z', do: 'perform', action: 'markUnanswered' },
          { at: '2026-04-13T10:00:00.000Z', do: 'requireStep', step: 'escalateLetter' },
        ],
      },
    ]);
  });

  it('does not move what was reached already', () => {
    const { rungs, ...before } = running('2026-03-11T03:00:00Z');
    const [first, ...rest] = rungs as [RunningRung, ...RunningRung[]];
    const reached = { ...first, reachedAt: '2026-03-30T10:00:12.000Z' };
    const dayOff = withCalendar({ ...newDecree, national: [...now2026.national, holiday('2026-03-30')] });
    const at = (...of: readonly RunningRung[]) =>
      recalculated(office, [{ ...before, rungs: of }], dayOff)[0]?.rungs.map((rung) => rung.at.slice(0, 10));
    expect(at(first, ...rest)).toEqual(['2026-03-31', '2026-04-06', '2026-04-13']);
    expect(at(reached, ...rest)).toEqual(['2026-03-30', '2026-04-06', '2026-04-13']);
  });

  it('makes certain what was provisional, once the decree is there', () => {
    const before = running('2027-12-20T03:00:00Z');
    expect(before).toMatchObject({ localDate: '2028-01-04', calendarVersion: 'ID-2027@1+ID-2028@0' });
    const decreed: Calendar = {
      ...now2026,
      year: 2028,
      decree: ['The decree for 2028'],
      national: [holiday('2028-01-03')],
      cutiBersama: [],
    };
    expect(recalculated(office, [before], withCalendar(decreed))).toMatchObject([
      {
        to: '2028-01-05T10:00:00.000Z',
        calendarVersion: 'ID-2027@1+ID-2028@1',
        provisional: false,
        decree: ['The decree for 2028'],
      },
    ]);
  });

  it('leaves alone what was not counted with it', () => {
    expect(recalculated(office, [running('2026-03-12T03:00:00Z')], shipped)).toEqual([]);
    expect(recalculated(office, [running('2025-03-12T03:00:00Z')], withCalendar(newDecree))).toEqual([]);
  });
});
