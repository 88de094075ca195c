import { leafHashOf } from '#leaf';
import { advocate } from '../../support/client.ts';
import { EventStream } from '../../support/event-stream.ts';
import { BEGINNING, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
const NOBODY = '0199d1a0-0000-7000-8000-00000000c0de';
let told: Told;

beforeAll(async () => {
  told = await jejak.stage.tell([...BEGINNING.case, ['registerCase'], ['addNote']]);
});

describe('the raw history of a case', () => {
  const events = async (query = '') =>
    (await jejak.client.get(`/api/cases/${told.id}/events${query}`)).body.events;
  const versions = async (query?: string) =>
    (await events(query)).map(({ version }: { version: number }) => version);

  it('is every event as it was stored, oldest first', async () => {
    const stored = await events();
    expect(stored.map(({ type }: { type: string }) => type)).toEqual([
      'CaseReported',
      'DeadlineArmed',
      'VictimAdded',
      'CaseRegistered',
      'NoteAdded',
    ]);
    const receipts = told.receipts.flatMap(({ events }) => events);
    for (const [index, event] of stored.entries()) {
      const { leafHash, ...receipt } = receipts[index] ?? {};
      expect(leafHashOf(event.leaf)).toBe(leafHash);
      expect(event).toMatchObject({
        ...receipt,
        streamId: `case-${told.id}`,
        meta: { action: expect.any(String) },
      });
    }
  });

  it('may be read from a version on', async () => {
    expect(await versions('?from=1')).toEqual([1, 2, 3, 4, 5]);
    expect(await versions('?from=4')).toEqual([4, 5]);
    expect(await versions('?from=6')).toEqual([]);
  });

  it.each(['from=0', 'from=x'])('is refused for %s', async (query) =>
    expect((await jejak.client.get(`/api/cases/${told.id}/events?${query}`)).status).toBe(422),
  );

  it('is not there where there is no case', async () =>
    expect(await jejak.client.get(`/api/cases/${NOBODY}/events`)).toMatchObject({
      status: 404,
      body: { code: 'case/not-found' },
    }));
});

describe('the live feed of a case', () => {
  const feed = (caseId: string, lastEventId?: string) =>
    EventStream.open(`${jejak.client.url}/api/cases/${caseId}/feed`, advocate, lastEventId);
  const ids = (messages: readonly { id?: string }[]) => messages.map(({ id }) => id);

  it('tells what is there, and each new entry as it is stored', async () => {
    const live = await feed(told.id);
    expect(ids(await live.take(5))).toEqual(['1', '2', '3', '4', '5']);
    const { receipts } = await jejak.stage.tell([['reassessRisk']], { after: told });
    const [message] = await live.take(1);
    expect(message).toMatchObject({ id: '6', event: 'entry' });
    const { data: _data, schema: _schema, leafHash: _leafHash, ...entry } = receipts[0]?.events[0] ?? {};
    expect(JSON.parse(message?.data ?? '')).toMatchObject(entry);
    live.close();
  });

  it('tells nothing personal', async () => {
    const live = await feed(told.id);
    expect(JSON.stringify(await live.take(5))).not.toMatch(/deceive|evening/);
    live.close();
  });

  it('goes on after the entry that was seen last', async () => {
    const live = await feed(told.id, '4');
    expect(ids(await live.take(1))).toEqual(['5']);
    live.close();
  });

  it('tells of this case only', async () => {
    const other = await jejak.stage.tell([['reportCase']]);
    const live = await feed(other.id, '2');
    await jejak.stage.tell([['addNote']], { after: told });
    const { receipts } = await jejak.stage.tell([['addNote']], { after: other });
    const [message] = await live.take(1);
    expect(JSON.parse(message?.data ?? '')).toMatchObject({ id: receipts[0]?.events[0].id });
    live.close();
  });

  it('is not there where there is no case', async () =>
    expect(await jejak.client.get(`/api/cases/${NOBODY}/feed`)).toMatchObject({
      status: 404,
      body: { code: 'case/not-found' },
    }));

  it('ends when the server stops, and does not keep it from stopping', async () => {
    const live = await feed(told.id, '99');
    await jejak.server.stop();
    expect(await live.next()).toBeUndefined();
    expect(jejak.server.child.exitCode).toBe(0);
  });
});
