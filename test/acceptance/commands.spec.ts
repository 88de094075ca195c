import { advocate, Client, coordinator, intake } from '../support/client.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { type Server, startServer } from '../support/server.ts';

let database: TestDatabase;
let server: Server;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({ DATABASE_URL: database.connectionString });
  client = new Client(server.url);
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const note = (text: string) => ({ text });
const versions = async (caseId: string): Promise<number[]> => {
  const { body } = await client.get(`/api/cases/${caseId}/events`);
  return body.events.map(({ version }: { version: number }) => version);
};
/** The types of what people recorded, without what the definition made of it. */
const recorded = async (caseId: string): Promise<string[]> => {
  const { body } = await client.get(`/api/cases/${caseId}/events`);
  return body.events
    .filter(({ actor }: { actor: { role: string } }) => actor.role !== 'SYS')
    .map(({ type }: { type: string }) => type);
};
/** Opens a case, and answers also at which version it stands. */
const opened = async () => {
  const caseId = await client.openCase();
  return { caseId, version: (await versions(caseId)).length };
};

describe('a command over HTTP', () => {
  it('answers what was stored, and where to find it', async () => {
    const answer = await client.post('/api/cases', {
      channel: 'whatsapp',
      urgent: false,
      place: { country: 'KH' },
      statedVictimCount: 1,
      narrative: 'A fictional report.',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/cases/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe(`"${answer.body.events.length}"`);
    expect(answer.body).toMatchObject({ version: answer.body.events.length, repeated: false });
    expect(answer.body.events[0]).toMatchObject({ type: 'CaseReported', version: 1 });
    expect(JSON.stringify(answer.body)).not.toContain('fictional');
  });

  it('opens no case under an id that the client chose', async () => {
    const id = '0199d1a0-0000-7000-8000-00000000c0de';
    const report = { channel: 'family', urgent: false, place: { country: 'KH' }, statedVictimCount: 1 };
    const answer = await client.act(id, 'reportCase', { ...report, narrative: 'x' }, intake);
    expect(answer).toMatchObject({ status: 404, body: { code: 'case/not-found' } });
    expect((await client.get(`/api/cases/${id}/events`)).status).toBe(404);
  });

  it('is answered with its first result when it is repeated', async () => {
    const key = { 'idempotency-key': 'a-note' };
    const caseId = await client.openCase();
    const first = await client.act(caseId, 'addNote', note('Called'), advocate, key);
    const again = await client.act(caseId, 'addNote', note('Called'), advocate, key);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(await recorded(caseId)).toEqual(['CaseReported', 'NoteAdded']);
  });

  it('opens one case however often it is repeated, and at the same time', async () => {
    const body = {
      channel: 'family',
      urgent: false,
      place: { country: 'KH' },
      statedVictimCount: 1,
      narrative: 'x',
    };
    const key = { 'idempotency-key': 'one-case' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.post('/api/cases', body, advocate, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('is still answered with its first result when the case has moved on since', async () => {
    const caseId = await client.openCase();
    const registration = { caseNumber: 'F-001', owner: 'advocate-1', duplicatesFound: 0 };
    const { version } = (await client.act(caseId, 'registerCase', registration, intake)).body;
    const key = { 'idempotency-key': 'triage', 'if-match': `"${version}"` };
    const triage = { priority: 'P1', riskFactors: ['confinement'], nextStepBy: '2099-01-01' };
    const first = await client.act(caseId, 'triageCase', triage, coordinator, key);
    expect(first).toMatchObject({ status: 200, body: { repeated: false } });
    await client.act(caseId, 'addNote', note('Something else'));
    const again = await client.act(caseId, 'triageCase', triage, coordinator, key);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  it('does not take the key of another command', async () => {
    const key = { 'idempotency-key': 'reused' };
    const one = await client.openCase();
    const other = await client.openCase();
    await client.act(one, 'addNote', note('Called'), advocate, key);
    expect(await client.act(other, 'addNote', note('Called'), advocate, key)).toMatchObject({
      status: 422,
      body: { code: 'command/key-reused' },
    });
    expect(await recorded(other)).toEqual(['CaseReported']);
  });

  it('gives two users the same key without mixing them up', async () => {
    const key = { 'idempotency-key': 'same' };
    const caseId = await client.openCase();
    await client.act(caseId, 'addNote', note('Called'), advocate, key);
    const other = await client.act(
      caseId,
      'addNote',
      note('Called'),
      { ...advocate, user: 'advocate-2' },
      key,
    );
    expect(other.body.repeated).toBe(false);
    expect(await recorded(caseId)).toEqual(['CaseReported', 'NoteAdded', 'NoteAdded']);
  });
});

describe('writers on one case at the same time', () => {
  const WRITERS = 30;
  const atOnce = (caseId: string, headers: Record<string, string> = {}) =>
    Promise.all(
      Array.from({ length: WRITERS }, (_, n) =>
        client.act(caseId, 'addNote', note(`Note ${n}`), advocate, headers),
      ),
    );

  it('all succeed when none asks for a version', async () => {
    const { caseId, version } = await opened();
    const answers = await atOnce(caseId);
    expect(answers.map(({ status }) => status)).toEqual(Array(WRITERS).fill(200));
    expect(await versions(caseId)).toEqual(Array.from({ length: version + WRITERS }, (_, n) => n + 1));
  });

  it('have one winner when all ask for the same version, and the losers are told the new one', async () => {
    const { caseId, version } = await opened();
    const answers = await atOnce(caseId, { 'if-match': `"${version}"` });
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(WRITERS - 1);
    for (const { body } of losers) {
      expect(body).toMatchObject({ code: 'case/version-conflict', version: version + 1 });
    }
    expect(await versions(caseId)).toHaveLength(version + 1);
  });
});

describe('when it happened', () => {
  it.each([
    [{ occurredAt: { value: '2020-01-01', precision: 'day' } }, 'lateReason'],
    [{ occurredAt: { value: '2999-01-01', precision: 'day' }, lateReason: 'x' }, 'occurredAt.value'],
    [{ occurredAt: { value: '2020-02-30', precision: 'day' }, lateReason: 'x' }, 'occurredAt.value'],
    [{ occurredAt: { value: '2020-02', precision: 'hour' } }, 'occurredAt.precision'],
    [{ occurredAt: 'yesterday' }, 'occurredAt'],
  ])('is refused as %j', async (entry, field) => {
    const caseId = await client.openCase();
    const answer = await client.act(caseId, 'addNote', { ...note('Late'), ...entry });
    expect(answer).toMatchObject({ status: 422, body: { code: 'input/invalid', errors: [{ field }] } });
    expect(await recorded(caseId)).toEqual(['CaseReported']);
  });

  it('may lie in the past with a reason, and is shown so', async () => {
    const caseId = await client.openCase();
    const occurredAt = { value: '2022-07', precision: 'month' };
    const entry = { occurredAt, lateReason: 'Told on the way home' };
    expect((await client.act(caseId, 'addNote', { ...note('Late'), ...entry })).status).toBe(200);
    const { body } = await client.get(`/api/cases/${caseId}/timeline`);
    expect(body.entries[0]).toMatchObject({
      type: 'NoteAdded',
      recordedLater: expect.stringContaining('recorded later'),
      lateReason: 'Told on the way home',
    });
  });
});
