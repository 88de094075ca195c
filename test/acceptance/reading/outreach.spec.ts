import type { Step, Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
let position: number;
const ids: Record<string, string> = {};

const begin = async (name: string, ...steps: readonly Step[]): Promise<Told> => {
  const told = await jejak.stage.tell(steps, { on: 'activity' });
  ids[name] = told.id;
  position = told.receipts.at(-1)?.position;
  return told;
};
const get = async (path: string, query = '') =>
  jejak.client.get(`/api/outreach${path}?position=${position}&${query}`);

beforeAll(async () => {
  await begin('class', ['planActivity'], ['holdActivity'], ['distributeMaterial']);
  await begin('elsewhere', ['planActivity', { area: '35.15', date: '2022-10-01', kind: 'discussion' }]);
  await begin('cancelled', ['planActivity', { date: '2022-11-01' }], ['cancelActivity']);
  await begin('group', ['formGroup']);
  await begin('policy', ['adoptPolicy']);
});

describe('outreach', () => {
  it('is planned over HTTP, and says where it is found', async () => {
    const body = { kind: 'safe-migration-class', title: 'A class', area: '33', date: '2023-01-10' };
    const answer = await jejak.client.post('/api/outreach', body);
    expect(answer).toMatchObject({
      status: 201,
      body: { version: 1, events: [{ type: 'ActivityPlanned' }] },
    });
    const location = answer.headers.get('location');
    expect(location).toBe(`/api/outreach/${answer.body.id}`);
    expect(await jejak.client.get(`${location}?position=${answer.body.position}`)).toMatchObject({
      status: 200,
      body: { state: { work: { area: '33', activity: { title: 'A class', status: 'planned' } } } },
    });
  });

  it('is shown as it stands', async () => {
    const { body } = await get(`/${ids.class}`);
    expect(body).toMatchObject({
      id: ids.class,
      version: 3,
      state: {
        work: {
          activity: {
            status: 'held',
            participants: [
              { sex: 'woman', count: 24 },
              { sex: 'man', count: 11 },
            ],
          },
          materials: [{ kind: 'leaflet', count: 120, language: 'jv' }],
        },
      },
    });
  });

  it.each([
    ['kind=discussion', ['elsewhere']],
    ['kind=returnee-group', ['group']],
    ['area=35', ['elsewhere']],
    ['area=33.02&kind=safe-migration-class', ['cancelled', 'class']],
    ['from=2022-09-11&to=2022-10-31', ['elsewhere']],
    ['to=2022-08-31', ['policy']],
  ])('is found by %s', async (query, expected) => {
    const { body } = await get('', query);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(expected.map((name) => ids[name]));
  });

  it('is listed page by page, last opened first', async () => {
    const first = (await get('', 'limit=1&area=33.02')).body;
    expect(first.items).toMatchObject([{ id: ids.policy, work: 'policy' }]);
    const second = (await get('', `limit=1&area=33.02&cursor=${first.next}`)).body;
    expect(second.items).toMatchObject([{ id: ids.group, work: 'group' }]);
  });

  it('is counted by month, area and kind, without what was cancelled', async () => {
    const { body } = await get('/summary', 'kind=safe-migration-class&area=33.02');
    expect(body.counts).toMatchObject([
      { month: '2022-09', area: '33.02.01.2001', count: 1, participants: 35, copies: 120 },
    ]);
    expect(body.participants).toEqual([
      { sex: 'man', ageGroup: 'youth', count: 11 },
      { sex: 'woman', ageGroup: 'adult', count: 24 },
    ]);
  });

  it('is counted between two days', async () => {
    const { body } = await get('/summary', 'from=2022-10-01&to=2022-10-01');
    expect(body.counts).toMatchObject([{ month: '2022-10', kind: 'discussion', count: 1 }]);
  });

  it.each(['from=yesterday', 'to=2022-02-30', 'village=33'])('is refused for %s', async (query) => {
    expect((await jejak.client.get(`/api/outreach?${query}`)).status).toBe(422);
    expect((await jejak.client.get(`/api/outreach/summary?${query}`)).status).toBe(422);
  });

  it('that nobody planned is not there', async () =>
    expect(await jejak.client.get('/api/outreach/0199d1a0-0000-7000-8000-00000000c0de')).toMatchObject({
      status: 404,
      body: { code: 'activity/not-found' },
    }));
});
