import { holdViews } from '../../support/held-views.ts';
import { BEGINNING, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
const positionOf = ({ receipts }: Told): number => receipts.at(-1)?.position;
const get = async (path: string) => (await jejak.client.get(path)).body;

/** Writes while the views stand still, asks for it, lets the views go on: what the answer to the question holds. */
const askedWhileHeld = async (
  write: () => Promise<Told>,
  pathOf: (told: Told) => string,
  behind: string,
  ...ahead: readonly string[]
) => {
  const release = await holdViews(jejak.database.connectionString, behind);
  const told = await write();
  const path = pathOf(told);
  const position = positionOf(told);
  const asked = get(`${path}${path.includes('?') ? '&' : '?'}position=${position}`);
  for (const view of ahead) await get(`${view}?limit=1&position=${position}`);
  const without = await get(path);
  await release();
  return { told, without, answer: await asked };
};

const openCase = () => jejak.stage.tell([...BEGINNING.case, ['registerCase']]);
const register = () => jejak.stage.tell([['registerPerson']], { on: 'person' });
const plan = () => jejak.stage.tell([['planActivity']], { on: 'activity' });
const listed = (items: readonly { id?: string; caseId?: string }[] = []) =>
  items.map(({ id, caseId }) => id ?? caseId);

describe('whoever gives the position of a receipt reads their own write', () => {
  it.each([
    ['the list of cases', openCase, '/api/cases', 'cases'],
    ['the work that waits', openCase, '/api/work?limit=200', 'cases'],
    ['people', register, '/api/people', 'people'],
    ['outreach', plan, '/api/outreach', 'outreach'],
  ])('in %s', async (_where, write, path, view) => {
    const { told, without, answer } = await askedWhileHeld(write, () => path, view);
    expect(listed(without.items)).not.toContain(told.id);
    expect(listed(answer.items)).toContain(told.id);
  });

  it('in the letters', async () => {
    const draft = () =>
      jejak.stage.tell([...BEGINNING.case, ['startVerification'], ['recordConsent'], ['draftLetter']]);
    const { told, without, answer } = await askedWhileHeld(
      draft,
      () => '/api/letters?status=drafted',
      'cases',
    );
    expect(listed(without.items)).toEqual([]);
    expect(listed(answer.items)).toEqual([told.id]);
  });

  it.each([
    ['a case', openCase, '/api/cases', 'cases'],
    ['a person', register, '/api/people', 'people'],
    ['an activity', plan, '/api/outreach', 'outreach'],
  ])('in %s', async (_what, write, path, view) => {
    const { told, without, answer } = await askedWhileHeld(write, ({ id }) => `${path}/${id}`, view);
    expect(without.status).toBe(404);
    expect(answer).toMatchObject({ id: told.id, version: told.receipts.at(-1)?.version });
  });
});

describe('an answer that rests on two views waits for both', () => {
  it('the cases that a person is on', async () => {
    const { id } = await register();
    const join = () => jejak.stage.tell([['reportCase'], ['addVictim', { personId: id }]]);
    const { told, answer } = await askedWhileHeld(join, () => `/api/people/${id}`, 'cases', '/api/people');
    expect(listed(answer.cases)).toEqual([told.id]);
  });

  it('the names of the people on a case', async () => {
    const person = await register();
    const { id } = await jejak.stage.tell([['reportCase'], ['addVictim', { personId: person.id }]]);
    const rename = () =>
      jejak.stage.tell([['changeName', { name: 'Nama Contoh Baru' }]], { on: 'person', after: person });
    const { answer } = await askedWhileHeld(rename, () => `/api/cases/${id}`, 'people', '/api/work');
    expect(answer.people).toEqual({ [person.id]: 'Nama Contoh Baru' });
  });

  it('cases found by the name of somebody on them', async () => {
    const person = await register();
    const { id } = await jejak.stage.tell([['reportCase'], ['addVictim', { personId: person.id }]]);
    const rename = () =>
      jejak.stage.tell([['changeName', { name: 'Jarang Sekali' }]], { on: 'person', after: person });
    const { answer } = await askedWhileHeld(rename, () => '/api/cases?q=jarang', 'people', '/api/work');
    expect(listed(answer.items)).toEqual([id]);
  });
});

it('does not wait for ever: for a position far ahead the view is called behind, and the client may ask again', async () => {
  const paths = [
    '/api/cases',
    '/api/work',
    '/api/letters',
    '/api/people',
    '/api/outreach',
    '/api/outreach/summary',
  ];
  const answers = await Promise.all(paths.map((path) => jejak.client.get(`${path}?position=999999999`)));
  for (const { status, headers, body } of answers) {
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'view/behind' });
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
  }
  expect((await jejak.client.get('/api/cases')).status).toBe(200);
});
