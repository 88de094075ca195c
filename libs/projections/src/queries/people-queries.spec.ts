import { cases } from '#cases';
import { people } from '#people';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { type Fact, Office } from './office.ts';
import { PeopleQueries } from './people-queries.ts';

const SITI = '0199d1a0-0000-7000-8000-00000000a001';
const BUDI = '0199d1a0-0000-7000-8000-00000000a002';

const registered = (name: string, sex: string, alias?: string): Fact => [
  'PersonRegistered',
  { name, alias, sex, birthDate: '1998-04-12', citizenship: 'ID', minor: false, duplicatesFound: 0 },
];
const report = (urgent: boolean): Fact => [
  'CaseReported',
  { channel: 'hotline', urgent, place: { country: 'KH' }, statedVictimCount: 1, narrative: 'Held' },
];

describe('questions about people', () => {
  let database: TestDatabase;
  let office: Office;
  let ask: PeopleQueries;

  beforeAll(async () => {
    database = await testDatabase();
    office = Office.open(database.connectionString);
    ask = new PeopleQueries(office.pool);
    const [entryId] = await office.record(people, SITI, registered('Siti Salah', 'woman', 'Sisi'));
    await office.record(people, BUDI, registered('Budi Contoh', 'man'));
    await office.record(people, SITI, [
      'EntryCorrected',
      {
        entryId,
        fields: ['name'],
        before: {},
        after: {},
        personalBefore: { name: 'Siti Salah' },
        personalAfter: { name: 'Siti Contoh' },
        reason: 'Misheard',
        needsApproval: false,
      },
    ]);
    await office.record(cases, 'first', report(false), ['VictimAdded', { personId: SITI }]);
    await office.record(
      cases,
      'second',
      report(true),
      ['ReporterIdentified', { personId: SITI, relation: 'self' }],
      ['VictimAdded', { personId: BUDI }],
      ['VictimRemoved', { personId: BUDI, reason: 'Never was there' }],
    );
    await office.project();
  });
  afterAll(async () => {
    await office.pool.end();
    await database.close();
  });

  const names = async (q?: string) => (await ask.list({ q })).items.map(({ name }) => name);

  it('list whom was registered last first, by the corrected name', async () => {
    expect((await ask.list({ limit: 1 })).items).toEqual([
      {
        id: BUDI,
        name: 'Budi Contoh',
        alias: null,
        sex: 'man',
        citizenship: 'ID',
        minor: false,
        identity: 'unverified',
        mergedInto: null,
        registeredAt: '2022-08-01T02:02:00.000Z',
      },
    ]);
    expect(await names()).toEqual(['Budi Contoh', 'Siti Contoh']);
  });

  it('find people by any word of their names', async () => {
    expect(await names('con')).toEqual(['Budi Contoh', 'Siti Contoh']);
    expect(await names('SISI')).toEqual(['Siti Contoh']);
    expect(await names('siti contoh')).toEqual(['Siti Contoh']);
    expect(await names('salah')).toEqual([]);
    expect(await names('!')).toEqual([]);
  });

  it('go on page by page', async () => {
    const first = await ask.list({ limit: 1 });
    const second = await ask.list({ limit: 1, cursor: first.next });
    expect(second.items.map(({ id }) => id)).toEqual([SITI]);
    expect(second.next).toBeUndefined();
  });

  it('show one person with the cases that the person is on', async () => {
    expect(await ask.one(SITI)).toMatchObject({
      id: SITI,
      version: 2,
      state: { profile: { sex: 'woman', details: { name: 'Siti Contoh', birthDate: '1998-04-12' } } },
      cases: [
        { id: 'second', number: null, part: 'reporter' },
        { id: 'first', number: null, part: 'victim' },
      ],
    });
    expect((await ask.one(BUDI))?.cases).toEqual([]);
    expect(await ask.one('nobody')).toBeUndefined();
  });
});
