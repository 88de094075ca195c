import { cases } from '#cases';
import { letterOffices } from '../../support/letter-office.ts';
import { as, type Step, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

interface RemedyStep {
  readonly step: string;
  readonly role: readonly string[];
  readonly brings: Readonly<Record<string, readonly string[]>>;
}
interface Leaf {
  readonly kind: string;
  readonly name: string;
  readonly wanted: readonly string[];
  readonly actual: string;
  readonly known: boolean;
  readonly remedies: readonly (readonly RemedyStep[])[];
}

const jejak = served();
const LATER: Step = ['sendLetter', {}];
let told: Told;

const send = () => jejak.stage.attempt(LATER, told);
const leavesOf = (body: { readonly blocked: readonly { readonly unmet: readonly Leaf[] }[] }) =>
  body.blocked.flatMap(({ unmet }) => unmet);
const head = async () => (await jejak.client.get('/health/ready')).body.head;

beforeAll(async () => {
  await jejak.stage.publish(letterOffices['letter-office']);
  told = await jejak.stage.tell([
    ['reportCase', { definition: 'letter-office' }],
    ['addVictim'],
    ['startVerification'],
    ['recordConsent'],
    ['draftLetter', { replyBy: '2099-12-31' }],
  ]);
});

describe('a letter that may not leave yet', () => {
  it('is refused with all that stands in its way, and nothing else', async () => {
    const before = await head();
    const { status, body } = await send();
    expect(status).toBe(423);
    expect(body).toMatchObject({
      code: 'workflow/blocked',
      definition: 'letter-office@1',
      blocked: [{ step: 'sendLetter', item: { type: 'letter', id: 'L1' }, allowed: false }],
    });
    const leaves = leavesOf(body as never);
    expect(leaves.map(({ kind, name, actual, known }) => ({ kind, name, actual, known }))).toEqual([
      { kind: 'item', name: 'letter', actual: 'drafted', known: true },
      { kind: 'done', name: 'approveLetter', actual: expect.any(String), known: expect.any(Boolean) },
      { kind: 'fact', name: 'letter.numbered', actual: 'unset', known: false },
      { kind: 'fact', name: 'verification.outcome', actual: 'unset', known: false },
    ]);
    expect(await head()).toBe(before);
  });

  it('names who can clear each of them, and how', async () => {
    const leaves = leavesOf((await send()).body as never);
    const named = leaves.map(({ name, remedies }) => [
      name,
      remedies[0]?.map(({ step, role }) => `${step}/${role[0]}`),
    ]);
    expect(Object.fromEntries(named)).toMatchObject({
      letter: ['submitLetterForReview/ADV', 'approveLetter/COO', 'signLetter/DIR'],
      'verification.outcome': ['concludeVerification/COO'],
    });
  });

  it('says the same when it is asked what may be done', async () => {
    const { body } = await jejak.client.get(`/api/cases/${told.id}/actions`, as('ADV'));
    const step = body.actions.find(({ action }: { action: string }) => action === 'sendLetter');
    expect(step).toMatchObject({
      allowed: false,
      code: 'workflow/blocked',
      reason: expect.stringContaining('must be signed or not delivered'),
    });
    expect(step.unmet).toEqual(leavesOf((await send()).body as never));
  });

  it('leaves once each remedy was followed', async () => {
    const taken: string[] = [];
    let answer = await send();
    while (answer.status === 423 && taken.length < 10) {
      const [next] = leavesOf(answer.body as never)[0]?.remedies[0] ?? [];
      if (!next) throw new Error('Nothing helps');
      taken.push(next.step);
      told = await jejak.stage.tell([[next.step, saidOf(next), as(next.role[0] ?? '')]], { after: told });
      answer = await send();
    }
    expect(answer.status).toBe(200);
    expect(taken.sort()).toEqual([
      'approveLetter',
      'concludeVerification',
      'numberLetter',
      'signLetter',
      'submitLetterForReview',
    ]);
  });
});

/** What the remedy has to bring, where the action's own example says otherwise. */
const saidOf = ({ step, brings }: RemedyStep): object =>
  Object.fromEntries(
    Object.entries(brings).flatMap(([fact, [value]]) => {
      const field = fact.split('.').at(-1) ?? '';
      return field in (cases.actions.get(step)?.example ?? {}) ? [[field, value]] : [];
    }),
  );
