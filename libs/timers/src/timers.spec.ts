import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type EventStore, type NewEvent, openPool, PostgresEventStore } from '#event-store';
import { refuse } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { type DueRung, Timers, type TimersOptions } from './index.ts';

const PAST = ['2022-03-30T10:00:00.000Z', '2022-04-01T10:00:00.000Z'];
const LATER = '2100-01-01T00:00:00.000Z';

let database: TestDatabase;
let pool: pg.Pool;
let store: EventStore;
let tenant: string;
let warnings: string[];
let opened: Timers[];

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});
beforeEach(async () => {
  tenant = `t${randomUUID().slice(0, 8)}`;
  store = await PostgresEventStore.open({ ...database, tenant });
  warnings = [];
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((timers) => timers.stop()));
  await store.close();
});

const open = async (more: Partial<TimersOptions> = {}) => {
  const timers = await Timers.open({
    pool,
    tenant,
    fire,
    warn: (line) => warnings.push(line),
    pollMs: 20,
    ...more,
  });
  opened.push(timers);
  return timers;
};

const event = (type: string, data: object): NewEvent => ({
  type,
  schema: 1,
  data: { ...data },
  id: randomUUID(),
  occurredAt: { value: null, precision: 'unknown' },
  actor: { id: 'system', role: 'SYS' },
  meta: { commandId: 'c', action: 'test' },
});
const append = async (streamId: string, commandId: string, ...events: NewEvent[]) =>
  (await store.append([{ streamId, expected: 'any', commandId, events }]))[0];

/** Arms W1 with these rungs; the last requires a step and stays in the house. */
const arm = (streamId: string, ...at: readonly string[]) =>
  append(
    streamId,
    `arm-${streamId}`,
    event('DeadlineArmed', {
      deadlineId: 'W1',
      rungs: at.map((time, index) => ({ at: time, do: index === 2 ? 'requireStep' : 'remind' })),
    }),
  );

const fire = async ({ stream, deadline, rung }: DueRung): Promise<void> => {
  const reached = event('DeadlineReached', { deadlineId: deadline, rung });
  await append(stream, `fire-${stream}-${deadline}-${rung}`, reached);
};

const reachedIn = async (streamId: string) =>
  (await store.readStream(streamId))
    .filter(({ type }) => type === 'DeadlineReached')
    .map(({ data }) => data.rung);

describe('the timers', () => {
  it('fire what is due, in order and once, and leave what is not', async () => {
    const timers = await open();
    await arm('case-1', ...PAST, LATER);
    expect(await timers.fireDue()).toBe(2);
    expect(await timers.fireDue()).toBe(0);
    expect(await reachedIn('case-1')).toEqual([0, 1]);
    expect(await timers.status()).toEqual({ armed: 1, waiting: 0, failed: 0, clockSuspect: false });
  });

  it('fire nothing of a deadline that has ended', async () => {
    const timers = await open();
    await arm('case-1', ...PAST);
    await append('case-1', 'close', event('DeadlineEnded', { deadlineId: 'W1', outcome: 'met' }));
    expect(await timers.fireDue()).toBe(0);
  });

  it('follow a deadline that was moved', async () => {
    const timers = await open();
    await arm('case-1', LATER);
    const rungs = [{ at: PAST[0], do: 'remind' }];
    await append('case-1', 'move', event('DeadlineRecalculated', { deadlineId: 'W1', rungs }));
    expect(await timers.fireDue()).toBe(1);
  });

  it('follow what was decided when the case moved to another definition', async () => {
    const timers = await open();
    await arm('case-1', LATER);
    await arm('case-2', ...PAST);
    const rungs = [{ at: PAST[0], do: 'remind' }];
    const moved = { deadlineId: 'W1', decision: 'recalculate', rungs };
    const ended = { deadlineId: 'W1', decision: 'cancel' };
    await append('case-1', 'm1', event('DefinitionMigrated', { deadlines: [moved] }));
    await append('case-2', 'm2', event('DefinitionMigrated', { deadlines: [ended] }));
    await timers.reconcile();
    expect(await timers.incidents.open()).toEqual([]);
    expect(await timers.fireDue()).toBe(1);
    expect(await reachedIn('case-1')).toEqual([0]);
  });

  it('share the work between processes without doing any of it twice', async () => {
    const streams = Array.from({ length: 200 }, (_, index) => `case-${index}`);
    const both = await Promise.all([open(), open(), open()]);
    await Promise.all(streams.map((stream) => arm(stream, ...PAST)));
    await Promise.all(both.map((timers) => timers.fireDue()));
    for (const stream of streams) expect(await reachedIn(stream)).toEqual([0, 1]);
  });

  it('catch up by themselves after a time in which none ran', async () => {
    await open();
    await arm('case-1', ...PAST);
    const timers = await open();
    timers.start();
    await until(async () => (await reachedIn('case-1')).length === 2);
  });
});

describe('a rung that fails', () => {
  const failing = async () => {
    throw new TypeError('a name that must not be told');
  };

  it('keeps back the rungs after it, and no other deadline', async () => {
    const broken = async (rung: DueRung) => (rung.stream === 'case-1' ? failing() : fire(rung));
    const timers = await open({ fire: broken });
    await arm('case-1', ...PAST);
    await arm('case-2', ...PAST);
    expect(await timers.fireDue()).toBe(2);
    expect(warnings).toEqual(['Deadline case-1/W1/0 failed (TypeError)']);
    expect(await reachedIn('case-2')).toEqual([0, 1]);
  });

  it('becomes an incident when trying again does not help, and fires once a person has resolved it', async () => {
    const timers = await open({ fire: failing, clock: async () => LATER });
    await arm('case-1', ...PAST);
    for (let attempt = 1; attempt <= 10; attempt++) await timers.fireDue();
    const [incident] = await timers.incidents.open();
    expect(incident).toMatchObject({
      code: 'DEADLINE_FAILED',
      subject: 'case-1/W1/0',
      detail: { fault: 'TypeError' },
    });
    expect((await timers.status()).failed).toBe(1);

    await timers.incidents.resolve(incident?.id ?? 0, 'coordinator-1');
    expect(await timers.incidents.open()).toEqual([]);
    expect(await (await open()).fireDue()).toBe(2);
  });

  it('is not resolved twice', async () => {
    const timers = await open();
    await expect(timers.incidents.resolve(0, 'coordinator-1')).rejects.toMatchObject({
      code: 'incident/not-found',
    });
  });

  it('is told by the code of the rule that refused it', async () => {
    const timers = await open({ fire: async () => refuse('time-limit/not-found', 'No such time limit') });
    await arm('case-1', ...PAST);
    await timers.fireDue();
    expect(warnings).toEqual(['Deadline case-1/W1/0 failed (time-limit/not-found)']);
  });
});

describe('a clock that jumps', () => {
  const clockAt = (...times: string[]) => {
    let index = 0;
    return async () => times[Math.min(index++, times.length - 1)] ?? '';
  };

  it('forwards lets nothing go outward until a person has looked at it', async () => {
    const timers = await open({ clock: clockAt('2022-03-20T00:00:00Z', '2022-04-10T00:00:00Z') });
    await timers.fireDue();
    await arm('case-1', ...PAST, '2022-04-08T10:00:00.000Z');
    expect(await timers.fireDue()).toBe(1);
    expect(await reachedIn('case-1')).toEqual([2]);
    const [incident] = await timers.incidents.open();
    expect(incident?.code).toBe('CLOCK_SUSPECT');

    await timers.incidents.resolve(incident?.id ?? 0, 'coordinator-1');
    expect(await timers.fireDue()).toBe(2);
    expect(await reachedIn('case-1')).toEqual([2, 0, 1]);
  });

  it('backwards fires nothing a second time', async () => {
    const timers = await open({ clock: clockAt('2022-04-10T02:00:00Z', '2022-04-10T00:00:00Z') });
    await arm('case-1', ...PAST);
    expect(await timers.fireDue()).toBe(2);
    expect(await timers.fireDue()).toBe(0);
    expect(await reachedIn('case-1')).toEqual([0, 1]);
  });
});

describe('the register of deadlines', () => {
  it('agrees with the events when nobody touched it', async () => {
    const timers = await open();
    await arm('case-1', ...PAST, LATER);
    await arm('case-2', LATER);
    await append('case-2', 'close', event('DeadlineEnded', { deadlineId: 'W1', outcome: 'obsolete' }));
    await timers.fireDue();
    await timers.reconcile();
    expect(await timers.incidents.open()).toEqual([]);
  });

  it('is mended from the events, and the drift is told', async () => {
    const timers = await open();
    await arm('case-1', ...PAST);
    await arm('case-2', ...PAST);
    await pool.query(`delete from jejak.deadline where tenant = $1 and stream = 'case-1'`, [tenant]);
    await pool.query(`update jejak.deadline set due_at = $2 where tenant = $1 and rung = 0`, [tenant, LATER]);
    await pool.query(
      `insert into jejak.deadline (tenant, stream, deadline, rung, due_at, outward) values ($1, 'case-9', 'W1', 0, $2, true)`,
      [tenant, PAST[0]],
    );
    await timers.reconcile();
    expect(await timers.incidents.open()).toMatchObject([{ code: 'DEADLINE_DRIFT', detail: { rungs: 4 } }]);
    expect(await timers.fireDue()).toBe(4);
    await timers.reconcile();
    expect(await timers.incidents.open()).toHaveLength(1);
  });
});

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};
