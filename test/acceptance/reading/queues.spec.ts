import { BEGINNING, type Step } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { letter, sentLetter } from '../refusals/histories.ts';

const jejak = served();
let position: number;
const ids: Record<string, string> = {};

const open = async (name: string, ...steps: readonly Step[]): Promise<void> => {
  const told = await jejak.stage.tell(steps);
  ids[name] = told.id;
  position = told.receipts.at(-1)?.position;
};
const registered = (name: string, owner: string, report: object = {}): readonly Step[] => [
  ['reportCase', report],
  ['registerCase', { caseNumber: name, owner }],
];
const calm = { urgent: false };
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
const deadline = (dueAt: string): Step => ['setDeadline', { dueAt }];

interface Item {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly kind: string;
  readonly role: string;
  readonly urgency: number;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly letterId: string;
}
const list = async (path: string, query: string): Promise<{ items: readonly Item[]; next?: string }> => {
  const { status, body } = await jejak.client.get(`/api/${path}?position=${position}&${query}`);
  expect(status).toBe(200);
  return body as { items: readonly Item[]; next?: string };
};
const everything = async (path: string, query: string): Promise<readonly Item[]> => {
  const found: Item[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = await list(path, `${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
};

describe('the work that waits', () => {
  beforeAll(async () => {
    await open('calm', ...registered('calm', 'ana', calm), deadline(inDays(30)));
    await open('urgent', ...registered('urgent', 'ana'), deadline(inDays(3)));
    await open(
      'P3',
      ...registered('P3', 'budi', calm),
      ['triageCase', { priority: 'P3' }],
      deadline(inDays(3)),
    );
    await open(
      'P2',
      ...registered('P2', 'budi', calm),
      ['triageCase', { priority: 'P2' }],
      deadline(inDays(5)),
    );
    await open(
      'late',
      ...registered('late', 'ana', calm),
      ['triageCase', { priority: 'P4' }],
      deadline(inDays(-2)),
    );
    await open(
      'soon',
      ...registered('soon', 'ana', calm),
      ['triageCase', { priority: 'P2' }],
      deadline(inDays(2)),
    );
  });

  const deadlines = async (query = '') =>
    (await list('work', `limit=200&${query}`)).items
      .filter(({ kind }) => kind === 'meet-deadline')
      .map(({ caseNumber }) => caseNumber);

  it('is overdue first, then by priority, then what is due next', async () => {
    expect(await deadlines()).toEqual(['late', 'urgent', 'soon', 'P2', 'P3', 'calm']);
    const { items } = await list('work', 'limit=200');
    const order = items.map(({ overdue, urgency, dueAt }) => [
      overdue ? 0 : 1,
      urgency,
      dueAt ? Date.parse(dueAt) : Infinity,
    ]);
    expect(order).toEqual(
      [...order].sort(
        ([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || (c === z ? 0 : c - z),
      ),
    );
  });

  it.each([
    ['assignee=budi', ['P2', 'P3']],
    ['assignee=nobody', []],
    ['role=LAW', ['late', 'urgent', 'soon', 'P2', 'P3', 'calm']],
    ['role=COO', []],
    ['due=all', ['late', 'urgent', 'soon', 'P2', 'P3', 'calm']],
    ['due=week', ['late', 'urgent', 'soon', 'P2', 'P3']],
    ['due=week&assignee=ana', ['late', 'urgent', 'soon']],
    ['due=overdue', ['late']],
  ])('is found by %s', async (query, expected) => expect(await deadlines(query)).toEqual(expected));

  it('of today holds what is overdue as well', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
    await open('today', ...registered('today', 'citra'), deadline(today));
    expect(await deadlines('due=today')).toEqual(['late', 'today']);
    expect(await deadlines('due=today&assignee=citra')).toEqual(['today']);
  });

  it('comes page by page, each item once', async () => {
    const whole = (await list('work', 'limit=200')).items;
    expect(whole.length).toBeGreaterThan(8);
    expect(await everything('work', 'limit=3')).toEqual(whole);
  });

  it('shows of a case what kind of work waits for which role', async () => {
    const { items } = await list('work', 'assignee=ana&role=COO');
    expect(items.filter(({ caseNumber }) => caseNumber === 'calm')).toMatchObject([
      {
        caseId: ids.calm,
        itemId: 'triage-case',
        kind: 'triage-case',
        role: 'COO',
        urgency: 5,
        overdue: false,
      },
    ]);
  });

  it.each(['due=never', 'limit=0', 'cursor=x'])('is refused for %s', async (query) =>
    expect((await jejak.client.get(`/api/work?${query}`)).status).toBe(422),
  );
});

describe('letters', () => {
  beforeAll(async () => {
    await open('drafted', ...BEGINNING.case, ...letter.drafted);
    await open('signed', ...BEGINNING.case, ...letter.signed);
    await open('sent', ...BEGINNING.case, ...sentLetter('2099-12-31'));
    await open('soon sent', ...BEGINNING.case, ...sentLetter('2099-01-31'));
    await open('unanswered', ...BEGINNING.case, ...sentLetter('2022-08-08'), ['markUnanswered']);
    await open('answered', ...BEGINNING.case, ...sentLetter('2022-08-08'), ['recordAnswer']);
    const elsewhere: Step = ['draftLetter', { recipient: 'Komnas HAM' }];
    await open('elsewhere', ...BEGINNING.case, ...letter.drafted.slice(0, 2), elsewhere);
  });

  const cases = async (query: string) =>
    (await list('letters', query)).items.map(({ caseId }) =>
      Object.keys(ids).find((name) => ids[name] === caseId),
    );

  it.each([
    ['status=signed', ['signed']],
    ['status=sent', ['soon sent', 'sent']],
    ['status=unanswered', ['unanswered']],
    ['status=answered', ['answered']],
    ['status=cancelled', []],
    ['recipient=Komnas%20HAM', ['elsewhere']],
    ['recipient=Komnas%20HAM&status=sent', []],
  ])('are found by %s', async (query, expected) => expect(await cases(query)).toEqual(expected));

  it('are told with their state, their time and their answer', async () => {
    const [answered] = (await list('letters', 'status=answered')).items;
    expect(answered).toMatchObject({
      caseId: ids.answered,
      letterId: 'L1',
      recipient: 'KBRI Phnom Penh',
      number: '014/SA/VIII/2022',
      replyDueAt: '2022-08-08T16:59:59.999Z',
      answeredOn: '2022-08-05',
      outcome: 'granted',
    });
  });

  it('come page by page, first those whose answer is due first', async () => {
    const all = await everything('letters', 'limit=2');
    expect(all).toHaveLength(7);
    expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(7);
    expect(all).toEqual((await list('letters', 'limit=200')).items);
  });
});
