import type { RecordedEvent } from '#kernel';
import { Client } from '../../support/client.ts';
import { letterOffices, sentOn, signed, underway } from '../../support/letter-office.ts';
import { type TestDatabase, testDatabase } from '../../support/postgres.ts';
import { Stage, type Told } from '../../support/scenario.ts';
import { NO_TIMERS, QUICK_TIMERS, type Server, startServer } from '../../support/server.ts';

let database: TestDatabase;
let server: Server;
let client: Client;
let stage: Stage;

const start = async (timers: Readonly<Record<string, string>>) => {
  server = await startServer({ DATABASE_URL: database.connectionString, ...timers });
  client = new Client(server.url);
};
const restart = async (timers: Readonly<Record<string, string>>) => {
  await server.stop();
  await start(timers);
};

beforeAll(async () => {
  database = await testDatabase();
  await start(NO_TIMERS);
  stage = await Stage.set(client);
  for (const text of Object.values(letterOffices)) await stage.publish(text);
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const events = async ({ id }: Told): Promise<readonly RecordedEvent[]> =>
  (await client.get(`/api/cases/${id}/events`)).body.events;
/** The time limit within which a letter is to be answered. */
const limitOf = async (told: Told, letterId = 'L1'): Promise<RecordedEvent> => {
  const armed = (await events(told)).filter(
    ({ type, data }) =>
      type === 'DeadlineArmed' &&
      data.step === 'sendLetter' &&
      data.awaits === true &&
      (data.item as { id: string }).id === letterId,
  );
  expect(armed).toHaveLength(1);
  return armed[0] as RecordedEvent;
};
const reached = async (told: Told, deadlineId: unknown): Promise<readonly RecordedEvent['data'][]> =>
  (await events(told))
    .filter(({ type, data }) => type === 'DeadlineReached' && data.deadlineId === deadlineId)
    .map(({ data }) => data);
const until = async <T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const day = (ago: number) => new Date(Date.now() - ago * 24 * 3_600_000).toISOString().slice(0, 10);

describe('ten working days from 12 March 2026', () => {
  it.each([
    ['letter-office', '2026-04-02T10:00:00.000Z'],
    ['working-office', '2026-03-27T10:00:00.000Z'],
  ] as const)('end, for the %s, on %s, and name the calendar', async (office, dueAt) => {
    const told = await stage.tell([...underway(office), sentOn('2026-03-12')]);
    const { data } = await limitOf(told);
    expect(data).toMatchObject({ dueAt, calendar: 'ID', calendarVersion: 'ID-2026@1', provisional: false });
    const { entries } = (await client.get(`/api/cases/${told.id}/timeline?complete=true`)).body;
    const entry = entries.find(
      ({ type, data: { deadlineId } }: RecordedEvent) =>
        type === 'DeadlineArmed' && deadlineId === data.deadlineId,
    );
    expect(entry).toMatchObject({ data: { calendarVersion: 'ID-2026@1' }, actor: { role: 'SYS' } });
  });
});

describe('a time limit that began to run', () => {
  it('is not retracted: it ends with what it waits for', async () => {
    const told = await stage.tell([...underway('letter-office'), sentOn('2026-03-12')]);
    const { id: entryId } = await limitOf(told);
    expect(await stage.attempt(['retractEntry', { entryId }], told)).toMatchObject({
      status: 409,
      body: { code: 'entry/not-retractable' },
    });
  });
});

describe('a letter that nobody answered while nothing ran', () => {
  let told: Told;
  let limit: RecordedEvent['data'];

  it('goes up its ladder at the next start, rung by rung, with when each was due and when it was noticed', async () => {
    told = await stage.tell([...underway('letter-office'), sentOn('2026-03-12')]);
    limit = (await limitOf(told)).data;
    const startedAt = new Date().toISOString();
    await restart(QUICK_TIMERS);
    const rungs = await until(
      () => reached(told, limit.deadlineId),
      ({ length }) => length === 3,
    );
    expect(rungs.map(({ dueAt, do: deed }) => [dueAt, deed])).toEqual([
      ['2026-03-31T10:00:00.000Z', 'remind'],
      ['2026-04-02T10:00:00.000Z', 'escalate'],
      ['2026-04-10T10:00:00.000Z', 'requireStep'],
    ]);
    for (const { firedAt } of rungs)
      expect(Date.parse(String(firedAt))).toBeGreaterThan(Date.parse(startedAt) - 60_000);
  });

  it('calls once, on whom it was put before, and requires the escalation once', async () => {
    const position = (await events(told)).at(-1)?.position;
    const { openItems } = (await client.get(`/api/cases/${told.id}?position=${position}`)).body;
    const about = openItems.filter(({ id }: { id: string }) => id.includes(String(limit.deadlineId)));
    expect(about).toMatchObject([
      { kind: 'resolve-time-limit', role: 'COO', about: 'L1' },
      { kind: 'take-required-step', about: 'L1' },
    ]);
  });

  it('adds nothing when the timers run again', async () => {
    const before = await events(told);
    await restart(QUICK_TIMERS);
    const fresh = await new Stage(client, stage.known).tell([
      ...underway('letter-office'),
      sentOn('2026-03-12'),
    ]);
    const { deadlineId } = (await limitOf(fresh)).data;
    await until(
      () => reached(fresh, deadlineId),
      ({ length }) => length === 3,
    );
    expect(await events(told)).toEqual(before);
  });
});

describe('a letter that was answered in time', () => {
  it('goes no further up its ladder, and that of the other letter of the case goes on', async () => {
    const office = new Stage(client, stage.known);
    const before = await office.tell([
      ...underway('quick-office'),
      sentOn(day(9)),
      ...signed('L2', '015/SA/III/2026'),
      sentOn(day(1), 'L2'),
    ]);
    const [first, second] = [await limitOf(before), await limitOf(before, 'L2')];
    const reminded = await until(
      () => reached(before, first.data.deadlineId),
      ({ length }) => length > 0,
    );
    expect(reminded.map(({ do: deed }) => deed)).toEqual(['remind']);

    await office.tell([['recordAnswer', { date: day(0) }]], { after: before });
    const ended = (await events(before))
      .filter(({ type }) => type === 'DeadlineEnded')
      .map(({ data }) => data);
    expect(ended).toContainEqual({ deadlineId: first.data.deadlineId, outcome: expect.any(String) });
    expect(ended.map(({ deadlineId }) => deadlineId)).not.toContain(second.data.deadlineId);

    const { position } = (await events(before)).at(-1) as RecordedEvent;
    const { state } = (await client.get(`/api/cases/${before.id}?position=${position}`)).body;
    expect(state.process.running).toHaveProperty(String(second.data.deadlineId));
    expect(state.process.running).not.toHaveProperty(String(first.data.deadlineId));
    expect(await reached(before, second.data.deadlineId)).toEqual([]);
  });
});
