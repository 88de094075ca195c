import { readFileSync } from 'node:fs';
import type { CommandBus } from '@nestjs/cqrs';
import { cases } from '#cases';
import { MemoryEventStore } from '#event-store';
import { type Calendars, calendarsOf, REGISTER } from '#workflow';
import { shipped } from '../../../../test/support/calendars.ts';
import { SYSTEM } from '../framing.ts';
import { PerformAction } from '../perform-action.ts';
import { PerformActionHandler } from '../perform-action-handler.ts';
import { CaseRules } from './case-rules.ts';
import { Definitions } from './definitions.ts';
import { Recalculations } from './recalculations.ts';

const hotline = readFileSync(new URL('../../../../definitions/hotline@1.yaml', import.meta.url), 'utf8');
const coordinator = { id: 'coordinator-1', role: 'COO' };

/** An office with one open case, and the same office once its calendar has changed. */
const opened = async () => {
  const store = new MemoryEventStore();
  const office = (calendars: Calendars) => {
    const definitions = new Definitions(store);
    const settled = { definition: 'hotline', calendars };
    const handler = new PerformActionHandler(store, new CaseRules(definitions, settled));
    return { definitions, settled, handler };
  };
  const { handler } = office(shipped);
  const publish = {
    category: 'definition',
    id: REGISTER,
    action: 'publishDefinition',
    actor: SYSTEM,
  } as const;
  await handler.execute(new PerformAction({ ...publish, body: { text: hotline } }));
  const report = { category: 'case', action: 'reportCase', actor: { id: 'intake-1', role: 'INT' } } as const;
  const { id } = await handler.execute(
    new PerformAction({ ...report, body: cases.actions.get('reportCase')?.example }),
  );
  const running = async () =>
    Object.values(cases.extend(cases.empty, await store.readStream(`case-${id}`)).state.process.running);
  const recalculate = (calendars: Calendars) => {
    const { definitions, settled, handler: after } = office(calendars);
    const ids = { after: async (last: string) => (last === '' ? [id] : []) };
    const bus = after as unknown as CommandBus;
    return new Recalculations(store, bus, definitions, ids, settled).run(coordinator);
  };
  return { running, recalculate };
};

/** The calendars with one more holiday, by a decree of its own. */
const withHoliday = (day: string): Calendars =>
  calendarsOf(
    [...shipped.values()].flatMap((years) =>
      [...years.values()].map((one) =>
        one.jurisdiction === 'ID' && one.year === Number(day.slice(0, 4))
          ? {
              ...one,
              version: one.version + 1,
              decree: [...one.decree, 'SKB contoh'],
              national: [...one.national, { day, en: 'A new holiday', id: 'Hari libur baru' }],
            }
          : one,
      ),
    ),
  );

describe('a calendar that changes', () => {
  it('moves no time limit until somebody has them counted anew', async () => {
    const office = await opened();
    const before = await office.running();
    const due = before.find(({ step }) => step === 'registerCase');
    const changed = withHoliday(due?.localDate ?? '');
    expect(await office.running()).toEqual(before);

    const { cases: moved } = await office.recalculate(changed);
    expect(moved).toBe(1);
    const after = (await office.running()).find(({ step }) => step === 'registerCase');
    expect(after?.dueAt).not.toBe(due?.dueAt);
    expect(after?.calendarVersion).toMatch(/@2/);
  });

  it('does so once, however often it is asked', async () => {
    const office = await opened();
    const changed = withHoliday((await office.running())[0]?.localDate ?? '');
    await office.recalculate(changed);
    expect(await office.recalculate(changed)).toEqual({ cases: 0, deadlines: 0 });
  });

  it('leaves alone what was counted with the calendar of today', async () => {
    const office = await opened();
    expect(await office.recalculate(shipped)).toEqual({ cases: 0, deadlines: 0 });
  });
});
