import { shipped } from '../../../../test/support/calendars.ts';
import { type Calendar, type Calendars, calendarsOf } from '../calendars/calendar.ts';
import { arm } from './arm.ts';
import type { Running } from './deadline.ts';
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
const newDecree: Calendar = {
  ...now2026,
  version: 2,
  decree: [...now2026.decree, 'A later decree'],
  cutiBersama: [...now2026.cutiBersama, { day: '2026-04-02', en: 'Extra day', id: 'Hari tambahan' }],
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

  it('does not undo what was reached already', () => {
    const { rungs, ...before } = running('2026-03-12T03:00:00Z');
    const [first, ...rest] = rungs;
    const reached = { ...first, reachedAt: '2026-03-31T10:00:12.000Z' } as Running['rungs'][number];
    const [moved] = recalculated(office, [{ ...before, rungs: [reached, ...rest] }], withCalendar(newDecree));
    expect(moved?.rungs[0]).toEqual(reached);
    expect(moved?.rungs[1]?.at).toBe('2026-04-06T10:00:00.000Z');
  });

  it('makes certain what was provisional, once the decree is there', () => {
    const before = running('2027-12-20T03:00:00Z');
    expect(before).toMatchObject({ localDate: '2028-01-04', calendarVersion: 'ID-2027@1+ID-2028@0' });
    const decreed: Calendar = {
      ...now2026,
      year: 2028,
      decree: ['The decree for 2028'],
      national: [{ day: '2028-01-03', en: 'A holiday', id: 'Hari libur' }],
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
