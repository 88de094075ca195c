import { advocate, coordinator, director } from '../../support/client.ts';
import { queryOnce } from '../../support/postgres.ts';
import { hashOf, rulesOnly } from '../../support/rules-only.ts';
import { served } from '../../support/served.ts';
import { NO_TIMERS } from '../../support/server.ts';

const jejak = served(NO_TIMERS);
const publish = (text: string, who = director) => jejak.client.post('/api/definitions', { text }, who);
const OFFICE = rulesOnly.replace('id: rules-only', 'id: small-office');
const SECOND = OFFICE.replace('version: 1', 'version: 2').replace('17:00', '16:00');

describe('a definition', () => {
  it('is published under its name, number and hash, and not sent back', async () => {
    const { status, body } = await publish(OFFICE);
    expect(status).toBe(201);
    expect(body.events).toMatchObject([{ type: 'DefinitionPublished' }]);
    expect(body.events[0].data).toEqual({ definitionId: 'small-office', number: 1, hash: hashOf(OFFICE) });
  });

  it('published again as it is adds nothing', async () => {
    expect(await publish(OFFICE)).toMatchObject({ status: 201, body: { events: [] } });
  });

  it('is read as data and as it was written', async () => {
    const { status, body } = await jejak.client.get('/api/definitions/small-office@1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'small-office',
      version: 1,
      hash: hashOf(OFFICE),
      text: OFFICE,
      publishedBy: director.user,
    });
    expect(Object.keys(body.definition.steps)).toContain('safetyAssessment');
  });

  it('never changes: what is other is a new version, and the next one', async () => {
    expect(await publish(OFFICE.replace('17:00', '16:00'))).toMatchObject({
      status: 409,
      body: { code: 'definition/published' },
    });
    expect(await publish(SECOND.replace('version: 2', 'version: 4'))).toMatchObject({
      status: 409,
      body: { code: 'definition/version', next: 2 },
    });
    expect((await publish(SECOND)).status).toBe(201);
    expect((await jejak.client.get('/api/definitions/small-office@1')).body.text).toBe(OFFICE);
  });

  it('with mistakes is refused with each of them, by line', async () => {
    const text = OFFICE.replace('id: small-office', 'id: wrong')
      .replace('role: DIR', 'role: KING')
      .replace('due: { days: 365 }\n    awaits', 'awaits');
    const { status, body } = await publish(text);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'definition/invalid' });
    const line = text.split('\n').findIndex((one) => one.includes('KING')) + 1;
    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'definition/unknown-role', line }));
    expect(await jejak.client.get('/api/definitions/wrong@1')).toMatchObject({
      status: 404,
      body: { code: 'definition/not-found' },
    });
  });

  it('is published by those who answer for the process only', async () => {
    expect(await publish(SECOND.replace('version: 2', 'version: 3'), advocate)).toMatchObject({
      status: 403,
      body: { code: 'access/role' },
    });
  });

  it('stands in the list, those that come with Jejak first', async () => {
    const { definitions } = (await jejak.client.get('/api/definitions')).body;
    const names = definitions.map(({ id, version }: { id: string; version: number }) => `${id}@${version}`);
    expect(names).toEqual(['advocacy@1', 'hotline@1', 'rules-only@1', 'small-office@1', 'small-office@2']);
  });

  it('is kept by a case that was opened with it, whatever was published since', async () => {
    const first = await jejak.client.openCase({ definition: 'small-office@1' });
    const newest = await jejak.client.openCase({ definition: 'small-office' });
    const pinned = async (id: string) => (await jejak.client.get(`/api/cases/${id}/actions`)).body.definition;
    expect([await pinned(first), await pinned(newest)]).toEqual(['small-office@1', 'small-office@2']);
  });
});

describe('the timers', () => {
  it('say how many time limits run', async () => {
    const before = (await jejak.client.get('/api/timers')).body;
    expect(before).toEqual({ armed: expect.any(Number), waiting: 0, failed: 0, clockSuspect: false });
    await jejak.client.openCase();
    expect((await jejak.client.get('/api/timers')).body.armed).toBeGreaterThan(before.armed);
  });

  it('raise nothing while all goes well', async () =>
    expect((await jejak.client.get('/api/incidents')).body).toEqual({ incidents: [] }));

  it('have incidents resolved by those who answer for them, and only what is open', async () => {
    expect(await jejak.client.post('/api/incidents/1/resolve', {}, advocate)).toMatchObject({
      status: 403,
      body: { code: 'access/role' },
    });
    expect(await jejak.client.post('/api/incidents/1/resolve', {}, coordinator)).toMatchObject({
      status: 404,
      body: { code: 'incident/not-found' },
    });
  });

  it('go on once somebody has looked at an incident', async () => {
    await queryOnce(
      jejak.database.connectionString,
      `insert into jejak.incident (tenant, code, subject, detail) values ('jejak', 'CLOCK_SUSPECT', '', '{"jumpedByMs": 864000000}')`,
    );
    const [incident] = (await jejak.client.get('/api/incidents')).body.incidents;
    expect(incident).toMatchObject({
      code: 'CLOCK_SUSPECT',
      subject: '',
      detail: { jumpedByMs: 864_000_000 },
    });
    expect((await jejak.client.get('/api/timers')).body.clockSuspect).toBe(true);
    expect((await jejak.client.post(`/api/incidents/${incident.id}/resolve`, {}, coordinator)).status).toBe(
      200,
    );
    expect((await jejak.client.get('/api/timers')).body.clockSuspect).toBe(false);
    expect((await jejak.client.get('/api/incidents')).body).toEqual({ incidents: [] });
  });
});
