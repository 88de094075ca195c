import { as } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
/** Case ids by number, in the order in which they were reported. */
const ids = new Map<string, string>();
let position: number;

const open = async (caseNumber: string, report: object, owner: string, priority?: string) => {
  const { stage } = jejak;
  const told = await stage.tell([
    ['reportCase', report],
    ['registerCase', { caseNumber, owner }],
    ...(priority ? ([['triageCase', { priority }]] as const) : []),
  ]);
  ids.set(caseNumber, told.id);
  position = told.receipts.at(-1)?.position;
  return told;
};

beforeAll(async () => {
  const { stage } = jejak;
  const person = await stage.tell([['registerPerson', { name: 'Ratna Contoh', alias: 'Nana' }]], {
    on: 'person',
  });
  await open('T-2022-01', { place: { country: 'KH', city: 'Sihanoukville' } }, 'advocate-1', 'P1');
  const second = await open('T-2022-02', { place: { country: 'KH', city: 'Poipet' } }, 'advocate-2', 'P2');
  await stage.tell([['addVictim', { personId: person.id }], ['startVerification']], { after: second });
  const third = await open('T-2022-03', { place: { country: 'MM', city: 'Myawaddy' } }, 'advocate-1', 'P2');
  await stage.tell([['declineCase']], { after: third });
  const fourth = await open('T-2022-04', { place: { country: 'PH' }, channel: 'family' }, 'advocate-2');
  const closed = await stage.tell([['requestClosure'], ['approveClosure']], { after: fourth });
  position = closed.receipts.at(-1)?.position;
});

const list = async (query: string) => {
  const { status, body } = await jejak.client.get(`/api/cases?position=${position}&${query}`);
  expect(status).toBe(200);
  return body;
};
/** The numbers of the cases that fit, as listed. The stage's own case has none. */
const numbers = async (query: string): Promise<(string | null)[]> =>
  (await list(query)).items.map(({ number }: { number: string | null }) => number);

describe('cases are found', () => {
  it.each([
    ['stage=verification', ['T-2022-02']],
    ['stage=closed', ['T-2022-04']],
    ['status=closed', ['T-2022-04']],
    ['status=declined', ['T-2022-03']],
    ['status=open&place=KH', ['T-2022-02', 'T-2022-01', null]],
    ['assignee=advocate-1', ['T-2022-03', 'T-2022-01']],
    ['priority=P2', ['T-2022-03', 'T-2022-02']],
    ['priority=P4', []],
    ['place=MM', ['T-2022-03']],
    ['place=sihanoukville', ['T-2022-01']],
    ['assignee=advocate-2&priority=P2&place=Poipet&stage=verification&status=open', ['T-2022-02']],
    ['assignee=advocate-1&place=Poipet', []],
  ])('by %s', async (query, expected) => expect(await numbers(query)).toEqual(expected));

  it.each([
    ['the number', 'T-2022-03', ['T-2022-03']],
    ['the beginning of the place, in any case', 'siha', ['T-2022-01']],
    ['the name of somebody on it', 'ratna', ['T-2022-02']],
    ['an alias', 'Nana', ['T-2022-02']],
    ['a name and a place together', 'contoh poip', ['T-2022-02']],
    ['a name elsewhere', 'ratna sihanoukville', []],
    ['what is nowhere', 'zzz', []],
    ['signs only', '!?&', []],
  ])('by %s', async (_what, q, expected) =>
    expect(await numbers(`q=${encodeURIComponent(q)}`)).toEqual(expected),
  );

  it('page by page, newest report first, each once', async () => {
    const found: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page = await list(`limit=2${next && `&cursor=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(({ id }: { id: string }) => id));
      next = page.next;
    }
    expect(found.slice(0, 4)).toEqual([...ids.values()].reverse());
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=made-up', 'status=lost', 'priority=P9', 'colour=red'])(
    'is refused for %s',
    async (query) => {
      const field = query.split('=', 1)[0];
      expect(await jejak.client.get(`/api/cases?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'input/invalid', errors: [{ field }] },
      });
    },
  );
});

describe('people', () => {
  const people = async (query: string) =>
    (await jejak.client.get(`/api/people?position=${position}&${query}`)).body;
  const names = async (query: string) =>
    (await people(query)).items.map(({ name }: { name: string }) => name);

  it('are listed, last registered first, page by page', async () => {
    const first = await people('limit=2');
    expect(first.items.map(({ name }: { name: string }) => name)).toEqual(['Ratna Contoh', 'Siti Contoh']);
    expect(await names(`limit=2&cursor=${first.next}`)).toEqual(['Siti Contoh']);
  });

  it.each([
    ['ratna', ['Ratna Contoh']],
    ['contoh', ['Ratna Contoh', 'Siti Contoh', 'Siti Contoh']],
    ['nana', ['Ratna Contoh']],
    ['nobody', []],
  ])('are found by name or alias: %s', async (q, expected) =>
    expect(await names(`q=${q}`)).toEqual(expected),
  );

  it('are found by the name they had before, too', async () => {
    const told = await jejak.stage.tell(
      [
        ['registerPerson', { name: 'Dewi Lama' }],
        ['changeName', { name: 'Dewi Baru' }],
      ],
      {
        on: 'person',
      },
    );
    const at = told.receipts.at(-1)?.position;
    for (const q of ['lama', 'baru']) {
      const { body } = await jejak.client.get(`/api/people?q=${q}&position=${at}`);
      expect(body.items).toMatchObject([{ id: told.id, name: 'Dewi Baru' }]);
    }
  });

  it('are shown with what is known of them, and the cases they are on', async () => {
    const [{ id }] = (await people('q=ratna')).items;
    const { status, body } = await jejak.client.get(`/api/people/${id}?position=${position}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      version: 2,
      state: {
        profile: {
          details: { name: 'Ratna Contoh', alias: 'Nana', birthDate: '1998-04-12' },
          contact: { phone: { details: { phone: '+6281234567890' } } },
        },
        identity: { status: 'unverified' },
      },
      cases: [{ id: ids.get('T-2022-02'), number: 'T-2022-02', part: 'victim' }],
    });
  });

  it('that nobody registered are not there', async () => {
    for (const id of ['0199d1a0-0000-7000-8000-00000000c0de', 'nobody']) {
      expect(await jejak.client.get(`/api/people/${id}`, as('ADV'))).toMatchObject({
        status: 404,
        body: { code: 'person/not-found' },
      });
    }
  });
});
