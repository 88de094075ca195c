import { cases } from '#cases';
import { InvalidInput } from '#kernel';
import { people } from '#people';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { CaseQueries } from './case-queries.ts';
import { type Fact, Office } from './office.ts';

const SITI = '0199d1a0-0000-7000-8000-00000000a001';
const BUDI = '0199d1a0-0000-7000-8000-00000000a002';

const reported = (country: string, city: string, urgent = false): Fact => [
  'CaseReported',
  {
    channel: 'hotline',
    urgent,
    place: { country, city },
    statedVictimCount: 2,
    narrative: `Held in ${city}`,
  },
];
const registered = (caseNumber: string, owner: string): Fact => [
  'CaseRegistered',
  { caseNumber, owner, duplicatesFound: 0 },
];
const triaged = (priority: string, nextStepBy?: string): Fact => [
  'CaseTriaged',
  { priority, riskFactors: [], nextStepBy },
];
const named = (name: string): Fact => [
  'PersonRegistered',
  { name, sex: 'woman', citizenship: 'ID', minor: false, duplicatesFound: 0 },
];
const drafted = (letterId: string, recipient: string): Fact => [
  'LetterDrafted',
  {
    letterId,
    recipient,
    kind: 'request',
    asks: [],
    legalBasis: [],
    victims: [SITI],
    replyBy: '2022-08-20',
    subject: 'Asking for help',
    body: 'Please help Siti',
  },
];
const consented = (personId: string): Fact => [
  'ConsentRecorded',
  {
    kind: 'given',
    personId,
    purposes: ['share-with-authorities'],
    form: 'recorded',
    language: 'id',
    informationGiven: true,
    minor: false,
    giver: 'subject',
  },
];
const sent = (letterId: string, replyDueAt: string): Fact => [
  'LetterSent',
  { letterId, channel: 'email', copies: [], replyDueAt },
];

describe('questions about cases', () => {
  let database: TestDatabase;
  let office: Office;
  let ask: CaseQueries;

  beforeAll(async () => {
    database = await testDatabase();
    office = Office.open(database.connectionString);
    ask = new CaseQueries(office.pool);
    await office.record(people, SITI, named('Siti Contoh'));
    await office.record(people, BUDI, named('Budi Teladan'));
    await office.record(
      cases,
      'sihanoukville',
      reported('KH', 'Sihanoukville', true),
      registered('2022/KH/001', 'ani'),
      triaged('P1', '2022-08-03T02:00:00.000Z'),
      ['VictimAdded', { personId: SITI, note: 'Called her sister' }],
      consented(SITI),
      drafted('L1', 'KBRI Phnom Penh'),
      sent('L1', '2022-08-10T16:59:59.999Z'),
      drafted('L2', 'Komnas HAM'),
    );
    await office.record(
      cases,
      'poipet',
      reported('KH', 'Poipet'),
      registered('2022/KH/002', 'bayu'),
      triaged('P3', '2022-08-02T02:00:00.000Z'),
      ['VictimAdded', { personId: BUDI }],
    );
    await office.record(cases, 'bavet', reported('KH', 'Bavet'), registered('2022/KH/003', 'ani'), [
      'CaseDeclined',
      { kind: 'out-of-scope', reason: 'Not our work' },
    ]);
    await office.record(cases, 'myawaddy', reported('MM', 'Myawaddy', true));
    await office.project();
  });
  afterAll(async () => {
    await office.pool.end();
    await database.close();
  });

  describe('one case', () => {
    it('is shown as it stands, with what was said and the names of its people', async () => {
      expect(await ask.current('sihanoukville')).toMatchObject({
        id: 'sihanoukville',
        version: 8,
        stage: 'advocacy',
        status: 'open',
        state: {
          report: { number: '2022/KH/001', details: { narrative: 'Held in Sihanoukville' } },
          letters: { items: { L1: { status: 'sent', details: { subject: 'Asking for help' } } } },
        },
        people: { [SITI]: 'Siti Contoh' },
        openItems: expect.arrayContaining([expect.objectContaining({ kind: 'await-answer', about: 'L1' })]),
      });
    });

    it('is nothing when there is no such case', async () => {
      expect(await ask.current('nowhere')).toBeUndefined();
    });
  });

  describe('the list', () => {
    const ids = async (request: Parameters<CaseQueries['list']>[0]) =>
      (await ask.list(request)).items.map(({ id }) => id);

    it('has the newest report first', async () => {
      expect(await ids({})).toEqual(['myawaddy', 'bavet', 'poipet', 'sihanoukville']);
      expect((await ask.list({ limit: 1 })).items).toEqual([
        {
          id: 'myawaddy',
          number: null,
          stage: 'intake',
          status: 'open',
          priority: null,
          owner: null,
          country: 'MM',
          city: 'Myawaddy',
          channel: 'hotline',
          victimCount: 2,
          reportedAt: '2022-08-01T02:06:00.000Z',
          updatedAt: '2022-08-01T02:06:00.000Z',
        },
      ]);
    });

    it.each([
      [{ status: 'declined' }, ['bavet']],
      [{ stage: 'advocacy' }, ['sihanoukville']],
      [{ assignee: 'ani' }, ['bavet', 'sihanoukville']],
      [{ assignee: 'ani', status: 'open' }, ['sihanoukville']],
      [{ priority: 'P3' }, ['poipet']],
      [{ place: 'MM' }, ['myawaddy']],
      [{ place: 'POIPET' }, ['poipet']],
      [{ q: '2022/KH/00' }, ['bavet', 'poipet', 'sihanoukville']],
      [{ q: 'sihan' }, ['sihanoukville']],
      [{ q: 'teladan' }, ['poipet']],
      [{ q: 'síti kh' }, ['sihanoukville']],
      [{ q: 'siti poipet' }, []],
      [{ q: "'; drop schema view_cases --" }, []],
      [{ q: '…' }, []],
    ])('finds by %j', async (request, expected) => {
      expect(await ids(request)).toEqual(expected);
    });

    it('goes on page by page', async () => {
      const first = await ask.list({ limit: 3 });
      const second = await ask.list({ limit: 3, cursor: first.next });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(await ids({}));
      expect(second.next).toBeUndefined();
    });

    it.each([
      'x',
      Buffer.from('["yesterday","x"]').toString('base64url'),
      Buffer.from('["2022-08-01T02:06:00.000Z",1]').toString('base64url'),
      Buffer.from('["2022-08-01T02:06:00.000Z","a\\u0000"]').toString('base64url'),
    ])('refuses a cursor that it never gave out (%s)', async (cursor) => {
      await expect(ask.list({ cursor })).rejects.toThrow(InvalidInput);
    });
  });

  describe('the work queue', () => {
    const now = '2022-08-02T20:00:00.000Z';
    const kinds = async (request: Parameters<CaseQueries['work']>[0]) =>
      (await ask.work(request, now)).items.map(({ caseId, kind }) => `${caseId} ${kind}`);
    const everything = [
      'poipet take-next-step',
      'sihanoukville take-next-step',
      'sihanoukville await-answer',
      'myawaddy register-case',
      'sihanoukville submit-letter',
      'sihanoukville start-verification',
      'poipet start-verification',
    ];

    it('has the overdue first, then life at risk, then what is due next', async () => {
      expect(await kinds({})).toEqual(everything);
    });

    it('says what an item is about', async () => {
      const { items } = await ask.work({ assignee: 'bayu', due: 'overdue' }, now);
      expect(items).toEqual([
        {
          caseId: 'poipet',
          itemId: 'next-step',
          kind: 'take-next-step',
          role: 'ADV',
          about: null,
          assignee: 'bayu',
          caseNumber: '2022/KH/002',
          priority: 'P3',
          urgency: 3,
          dueAt: '2022-08-02T02:00:00.000Z',
          overdue: true,
        },
      ]);
    });

    it.each([
      [{ due: 'overdue' } as const, ['poipet take-next-step']],
      [{ due: 'today' } as const, ['poipet take-next-step', 'sihanoukville take-next-step']],
      [{ due: 'week' } as const, everything.slice(0, 3)],
      [{ role: 'INT' }, ['myawaddy register-case']],
    ])('is narrowed by %j', async (request, expected) => {
      expect(await kinds(request)).toEqual(expected);
    });

    it('goes on page by page, as of the time of the first page', async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      let time = now;
      do {
        const page = await ask.work({ limit: 1, cursor }, time);
        found.push(...page.items.map(({ caseId, kind }) => `${caseId} ${kind}`));
        cursor = page.next;
        time = '2030-01-01T00:00:00.000Z';
      } while (cursor);
      expect(found).toEqual(everything);
    });
  });

  describe('the letters', () => {
    it('have first what is to be answered first', async () => {
      const { items } = await ask.letters({});
      expect(items.map(({ letterId }) => letterId)).toEqual(['L1', 'L2']);
      expect(items[0]).toEqual({
        caseId: 'sihanoukville',
        letterId: 'L1',
        kind: 'request',
        recipient: 'KBRI Phnom Penh',
        status: 'sent',
        number: null,
        caseNumber: '2022/KH/001',
        sentAt: '2022-08-01T02:03:00.000Z',
        replyDueAt: '2022-08-10T16:59:59.999Z',
        answeredOn: null,
        outcome: null,
      });
    });

    it('are narrowed by status and recipient, and go on page by page', async () => {
      expect((await ask.letters({ status: 'drafted' })).items).toMatchObject([{ letterId: 'L2' }]);
      expect((await ask.letters({ recipient: 'KBRI Phnom Penh' })).items).toMatchObject([{ letterId: 'L1' }]);
      const first = await ask.letters({ limit: 1 });
      expect((await ask.letters({ limit: 1, cursor: first.next })).items).toMatchObject([{ letterId: 'L2' }]);
    });
  });

  it('show erased fields as erased', async () => {
    await office.pool.query('update view_cases.personal set fields = null where subject = $1', ['poipet']);
    await office.pool.query('update view_people.personal set fields = null, search = null where id = $1', [
      BUDI,
    ]);
    const found = await ask.current('poipet');
    expect(found?.state.report.details).toBe('erased');
    expect(found?.people).toEqual({});
    expect((await ask.list({ q: 'teladan' })).items).toEqual([]);
  });
});
