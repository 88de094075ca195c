import { outreach } from '#outreach';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { type Fact, Office } from './office.ts';
import { OutreachQueries } from './outreach-queries.ts';

const planned = (kind: string, area: string, date: string): Fact => [
  'ActivityPlanned',
  { kind, title: `A ${kind}`, area, date },
];
const held = (...participants: readonly [sex: string, ageGroup: string, count: number][]): Fact => [
  'ActivityHeld',
  { participants: participants.map(([sex, ageGroup, count]) => ({ sex, ageGroup, count })) },
];

describe('questions about outreach', () => {
  let database: TestDatabase;
  let office: Office;
  let ask: OutreachQueries;

  beforeAll(async () => {
    database = await testDatabase();
    office = Office.open(database.connectionString);
    ask = new OutreachQueries(office.pool);
    const village = '33.02.01.2001';
    await office.record(
      outreach,
      'class-1',
      planned('safe-migration-class', village, '2022-09-10'),
      held(['woman', 'adult', 24], ['man', 'youth', 11]),
      ['MaterialDistributed', { kind: 'leaflet', title: 'Five questions', count: 120, language: 'jv' }],
    );
    await office.record(
      outreach,
      'class-2',
      planned('safe-migration-class', village, '2022-09-24'),
      held(['woman', 'adult', 6]),
    );
    await office.record(outreach, 'class-3', planned('safe-migration-class', village, '2022-09-25'), [
      'ActivityCancelled',
      { reason: 'Flood' },
    ]);
    await office.record(outreach, 'group', [
      'GroupFormed',
      { kind: 'desbumi', name: 'Desbumi Contoh', area: '35.07.01.2001', members: 9 },
    ]);
    await office.project();
  });
  afterAll(async () => {
    await office.pool.end();
    await database.close();
  });

  it('list what was opened last first, and page by page', async () => {
    const first = await ask.list({ limit: 3 });
    const second = await ask.list({ limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'group',
      'class-3',
      'class-2',
      'class-1',
    ]);
    expect(second.items).toEqual([
      {
        id: 'class-1',
        work: 'activity',
        kind: 'safe-migration-class',
        title: 'A safe-migration-class',
        status: 'held',
        area: '33.02.01.2001',
        day: '2022-09-10',
        participants: 35,
        copies: 120,
        openedAt: '2022-08-01T02:01:00.000Z',
      },
    ]);
  });

  it.each([
    [{ kind: 'desbumi' }, ['group']],
    [{ area: '33.02' }, ['class-3', 'class-2', 'class-1']],
    [{ from: '2022-09-24', to: '2022-09-24' }, ['class-2']],
  ])('are narrowed by %j', async (filter, expected) => {
    expect((await ask.list(filter)).items.map(({ id }) => id)).toEqual(expected);
  });

  it('sum up what was done, where, and with whom; what was cancelled does not count', async () => {
    expect(await ask.summary({ area: '33.02' })).toEqual({
      counts: [
        {
          month: '2022-09',
          area: '33.02.01.2001',
          work: 'activity',
          kind: 'safe-migration-class',
          count: 2,
          participants: 41,
          copies: 120,
          members: 0,
          beneficiaries: 0,
        },
      ],
      participants: [
        { sex: 'man', ageGroup: 'youth', count: 11 },
        { sex: 'woman', ageGroup: 'adult', count: 30 },
      ],
    });
    expect((await ask.summary()).counts).toMatchObject([{ kind: 'desbumi', members: 9 }, { count: 2 }]);
  });

  it('show one piece of work', async () => {
    expect(await ask.one('class-1')).toMatchObject({
      id: 'class-1',
      version: 3,
      state: { work: { area: '33.02.01.2001' } },
    });
    expect((await ask.one('class-3'))?.state.work.activity?.details).toEqual({ reason: 'Flood' });
    expect(await ask.one('none')).toBeUndefined();
  });
});
