import { cases } from '#cases';
import { PostgresEventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { advocate, Client, coordinator, director } from '../support/client.ts';
import {
  approve,
  approved,
  countMoves,
  lawyer,
  openedAt,
  planned,
  planOf,
  publishOffice,
  run,
  type StoredCase,
  storedStates,
} from '../support/migrating.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { type Server, startServer } from '../support/server.ts';

const CASES = 200;
const KILL_AT = 90;
/** All cases wait for papers to be asked for, or for the answer. */
const steps = Array.from({ length: CASES }, (_, n) => n % 2);

let database: TestDatabase;
let server: Server;
let client: Client;
let store: PostgresEventStore;
let ids: readonly string[];
let before: ReadonlyMap<string, StoredCase>;

beforeAll(async () => {
  database = await testDatabase();
  await start();
  store = await PostgresEventStore.open(database);
  await publishOffice(client);
  ids = await openedAt(client, steps);
  before = await storedStates(client, database);
});
afterAll(async () => {
  await server.stop();
  await store.close();
  await database.close();
});

const start = async () => {
  server = await startServer({ DATABASE_URL: database.connectionString });
  client = new Client(server.url);
};
const isMove = ({ type }: RecordedEvent) => type === 'DefinitionMigrated';
const histories = () => store.readStreams(ids.map((id) => `case-${id}`));
const moves = () => countMoves(database);
const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
const running = (one: StoredCase | undefined) => Object.values(one?.state.process.running ?? {});
const dueDates = (one: StoredCase | undefined) =>
  running(one).map(({ deadlineId, dueAt }) => ({ deadlineId, dueAt }));

describe('200 running cases and a definition that calls one of their steps otherwise', () => {
  it('stay without a map of the step, and nothing is stored on any', async () => {
    const id = await approved(client, planOf({ steps: {} }));
    const dryRun = await client.get(`/api/migrations/${id}/dry-run?limit=150`);
    const rest = await client.get(`/api/migrations/${id}/dry-run?limit=150&cursor=${dryRun.body.next}`);
    const verdicts = [...dryRun.body.cases, ...rest.body.cases];
    expect(verdicts.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['needs-map']));
    expect(rest.body.next).toBeUndefined();
    const { status, body } = await run(client, id);
    expect({ status, ...body, left: body.left.length }).toEqual({
      status: 200,
      moved: 0,
      refused: CASES,
      left: CASES,
    });
    expect(await moves()).toBe(0);
  });

  it('do not move before two people have approved, neither of them the planner', async () => {
    const id = await planned(client, planOf());
    const own = (await client.post('/api/migrations', planOf(), coordinator)).body.id;
    expect((await approve(client, own, coordinator)).body.code).toBe('approval/self');
    for (const who of [coordinator, coordinator]) {
      expect((await approve(client, id, who)).status).toBe(200);
      expect((await run(client, id)).body.code).toBe('migration/not-approved');
    }
    expect((await client.get(`/api/migrations/${id}`)).body).toMatchObject({
      plannedBy: lawyer.user,
      approvedBy: [coordinator.user],
      mistakes: [],
    });
    expect((await approve(client, id, director)).status).toBe(200);
    expect((await client.post(`/api/migrations/${id}/run`, {}, advocate)).status).toBe(403);
    const withdrawal = { reason: 'Planned anew' };
    await client.post(`/api/migrations/${id}/actions/withdrawMigration`, withdrawal, lawyer);
    expect((await run(client, id)).body.code).toBe('migration/closed');
    expect(await moves()).toBe(0);
  });

  it('move once each, also when the process is killed on the way', async () => {
    const id = await approved(client, planOf());
    const interrupted = run(client, id).catch(() => undefined);
    while ((await moves()) < KILL_AT) await pause();
    await server.kill();
    expect(await interrupted).toBeUndefined();
    const sofar = await moves();
    expect(sofar).toBeGreaterThanOrEqual(KILL_AT);
    expect(sofar).toBeLessThan(CASES);

    await start();
    expect((await run(client, id)).body).toEqual({ moved: CASES, refused: 0, left: [] });
    for (const events of (await histories()).values()) expect(events.filter(isMove)).toHaveLength(1);

    const head = await store.head();
    expect((await run(client, id)).body).toEqual({ moved: CASES, refused: 0, left: [] });
    expect(await store.head()).toBe(head);
  });

  it('go by the new definition, with the time limits that they had', async () => {
    const after = await storedStates(client, database);
    for (const id of ids) expect(dueDates(after.get(id))).toEqual(dueDates(before.get(id)));
    const { body } = await client.get(`/api/cases/${ids[0]}/actions`);
    expect(body.definition).toBe('rescue-office@2');
    expect(body.actions).toContainEqual(
      expect.objectContaining({ step: 'applyForTravelDoc', allowed: true }),
    );
    expect(running(after.get(ids[0] ?? '')).map(({ step }) => step)).toEqual(['applyForTravelDoc']);
  });

  it('have a history whose every part is as it was stored', async () => {
    const after = await storedStates(client, database);
    for (const [stream, events] of await histories()) {
      const id = stream.slice('case-'.length);
      for (const stored of [before.get(id), after.get(id)])
        expect(cases.fold(events.slice(0, stored?.version).map(cases.lift))).toEqual(stored?.state);
    }
  });

  it('can be worked on to their end', async () => {
    const [id = ''] = ids;
    const step = (name: string, fact: string, value: string) =>
      client.act(id, 'recordStep', { step: name, facts: [{ name: fact, value }] });
    expect((await step('applyForTravelDoc', 'papers.travel', 'requested')).status).toBe(200);
    expect((await step('receiveTravelDoc', 'papers.travel', 'issued')).status).toBe(200);
    expect((await step('rescueVictims', 'rescue.done', 'yes')).body.code).toBe('workflow/blocked');
    expect((await step('assessSafety', 'safety.assessed', 'yes')).status).toBe(200);
    expect((await step('rescueVictims', 'rescue.done', 'yes')).status).toBe(200);
  });
});

describe('cases that a plan would strand', () => {
  it('stay where the plan drops a step with which they have begun', async () => {
    const [waiting = '', asked = ''] = await openedAt(client, [0, 1]);
    const id = await approved(client, planOf({ to: 'rescue-office@3', steps: {} }));
    const reasons = [{ code: 'step-vanished', name: 'requestTravelDoc' }];
    const { moved, left } = (await run(client, id)).body;
    expect(moved).toBe(0);
    for (const one of [waiting, asked])
      expect(left).toContainEqual({ id: one, verdict: 'needs-map', reasons });
  });

  it('stay where they could no longer end', async () => {
    const [rescued = ''] = await openedAt(client, [3]);
    const plan = planOf({ to: 'rescue-office@4', steps: {}, deadlines: { default: 'cancel' } });
    const id = await approved(client, plan);
    const head = (await store.readStream(`case-${rescued}`)).length;
    const { left } = (await run(client, id)).body;
    expect(left).toContainEqual({
      id: rescued,
      verdict: 'refused',
      reasons: expect.arrayContaining([{ code: 'no-exit', name: 'rescue-office@4' }]),
    });
    expect(await store.readStream(`case-${rescued}`)).toHaveLength(head);
  });
});
