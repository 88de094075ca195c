import { fork } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { definitions } from '#cases';
import { SYSTEM } from '#engine';
import { type EventStore, type NewEvent, openPool, PostgresEventStore } from '#event-store';
import { Timers } from '#timers';
import { REGISTER } from '#workflow';
import { queryOnce, type TestDatabase, testDatabase } from '../support/postgres.ts';

const WORKER = fileURLToPath(new URL('./timer-worker.js', import.meta.url));
const WORKERS = 3;
const KILLS = 100;
const CASES = 500;
/** In each case: so many visits are overdue, of which some were made, and one is not due yet. */
const OVERDUE = 20;
const MADE = 2;
const FIRED_BEFORE_KILL = [10, 50] as const;

const PAST = '2022-08-01T10:00:00.000Z';
const FUTURE = '2100-01-01T10:00:00.000Z';

/** Everybody on a case is to be visited within a day. */
const VISITS = `id: visits
version: 1
title: { en: Visits, id: Kunjungan }
calendar: ID
office: { zone: Asia/Jakarta, closes: "17:00" }
facts:
  visited: { enum: [unset, yes], own: true, per: victim }
items:
  victim: { min: 1, begins: { addVictim: on-case } }
steps:
  reportCase: { stage: intake, role: INT }
  addVictim: { stage: intake, role: ADV, due: { days: 1 } }
  visit:
    action: recordStep
    stage: care
    per: victim
    role: ADV
    sets: { visited: yes }
    due: { hours: 24 }
    escalation:
      - { at: due, do: escalate, role: COO }
exits:
  goals-met: { role: COO, when: { every: victim, fact: visited, is: yes } }
`;

let database: TestDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  store = await PostgresEventStore.open(database);
});
afterAll(async () => {
  await store.close();
  await database.close();
});

/** Publishes the definition as an event of its register, and answers what a case pins. */
const publish = async () => {
  const [published] = definitions.decide('publishDefinition', { text: VISITS }, definitions.empty, {
    now: PAST,
    actor: SYSTEM,
    occurredAt: { value: PAST, precision: 'exact' },
  });
  const { type = '', data = {} } = published ?? {};
  const request = { streamId: `definition-${REGISTER}`, expected: 'none', commandId: 'publish' } as const;
  await store.append([{ ...request, events: [entry(type, data)] }]);
  return { id: 'visits', version: 1, hash: data.hash };
};

const entry = (type: string, data: object, meta: object = {}): NewEvent => ({
  type,
  schema: 1,
  data: { ...data },
  id: randomUUID(),
  occurredAt: { value: PAST, precision: 'exact' },
  actor: SYSTEM,
  meta: { commandId: 'seed', action: 'seed', ...meta },
});

const visitDue = (deadlineId: string, personId: string, dueAt: string): NewEvent =>
  entry('DeadlineArmed', {
    deadlineId,
    step: 'visit',
    item: { type: 'victim', id: personId },
    awaits: false,
    from: PAST,
    dueAt,
    localDate: dueAt.slice(0, 10),
    zone: 'Asia/Jakarta',
    provisional: false,
    rungs: [{ at: dueAt, do: 'escalate', role: 'COO' }],
  });

/** One case as it would stand after an outage of the timers. */
const overdueCase = (definition: object): NewEvent[] => {
  const people = Array.from({ length: OVERDUE + 1 }, () => randomUUID());
  const report = {
    channel: 'hotline',
    urgent: true,
    place: { country: 'KH' },
    statedVictimCount: people.length,
  };
  return [
    entry('CaseReported', report, { definition }),
    ...people.map((personId) =>
      entry('VictimAdded', { personId, reason: 'reported' }, { action: 'addVictim' }),
    ),
    ...people.map((personId, n) => visitDue(`W${n + 1}`, personId, n < OVERDUE ? PAST : FUTURE)),
    ...people
      .slice(0, MADE)
      .flatMap((id, n) => [
        entry(
          'StepRecorded',
          { step: 'visit', item: { type: 'victim', id }, facts: [{ name: 'visited', value: 'yes' }] },
          { action: 'recordStep' },
        ),
        entry('DeadlineEnded', { deadlineId: `W${n + 1}`, outcome: 'met' }),
      ]),
  ];
};

const seed = async () => {
  const definition = await publish();
  for (let n = 0; n < CASES; n += 50) {
    await store.append(
      Array.from({ length: 50 }, () => ({
        streamId: `case-${randomUUID()}`,
        expected: 'none' as const,
        commandId: randomUUID(),
        events: overdueCase(definition),
      })),
    );
  }
};

/** Runs one worker until it has fired so many, and kills it in the middle of the next; after enough kills they may finish. */
const storm = async (state: { kills: number }, isDone: () => Promise<boolean>) => {
  while (!(await isDone())) {
    const worker = fork(WORKER, [database.connectionString, 'jejak'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const exited = once(worker, 'exit');
    let left = randomInt(...FIRED_BEFORE_KILL);
    worker.on('message', () => {
      if (--left === 0 && state.kills < KILLS) worker.kill('SIGKILL');
    });
    const idle = setInterval(async () => {
      if (await isDone().catch(() => false)) worker.kill('SIGTERM');
    }, 500);
    const [, signal] = (await exited) as [number | null, string | null];
    clearInterval(idle);
    if (signal === 'SIGKILL') state.kills++;
  }
};

it('loses no deadline and fires none twice when its processes are killed a hundred times', async () => {
  const pool = openPool(database);
  const timers = await Timers.open({
    pool,
    tenant: 'jejak',
    fire: async () => undefined,
    warn: () => undefined,
  });
  await seed();
  const isDone = async () => (await timers.status()).waiting === 0;
  const state = { kills: 0 };
  await Promise.all(Array.from({ length: WORKERS }, () => storm(state, isDone)));
  expect(state.kills).toBeGreaterThanOrEqual(KILLS);

  const reached = await queryOnce(
    database.connectionString,
    `select count(*)::int as fired, count(distinct (stream, body::jsonb #>> '{data,deadlineId}'))::int as deadlines
     from jejak.event where body like '%"type":"DeadlineReached"%'`,
  );
  const expected = CASES * (OVERDUE - MADE);
  expect(reached).toEqual([{ fired: expected, deadlines: expected }]);
  const register = await queryOnce(
    database.connectionString,
    `select status, count(*)::int from jejak.deadline d where deadline ~ '^W([1-9]|1[0-9]|2[01])$'
       and (d.due_at < '2023-01-01' or d.due_at > '2099-01-01') group by status order by status`,
  );
  expect(register).toEqual([
    { status: 'armed', count: CASES },
    { status: 'fired', count: expected },
    { status: 'obsolete', count: CASES * MADE },
  ]);
  await timers.reconcile();
  expect(await timers.incidents.open()).toEqual([]);
  await pool.end();
}, 1_800_000);
