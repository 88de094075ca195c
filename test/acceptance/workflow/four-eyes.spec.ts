import { letterOffices } from '../../support/letter-office.ts';
import { as, type Step, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
let told: Told;
const go = async (...steps: readonly Step[]) => {
  told = await jejak.stage.tell(steps, { after: told });
};
const attempt = (...step: Step) => jejak.stage.attempt(step, told);

beforeAll(async () => {
  await jejak.stage.publish(letterOffices['letter-office']);
  told = await jejak.stage.tell([
    ['reportCase', { definition: 'letter-office' }],
    ['addVictim'],
    ['startVerification'],
    ['recordConsent'],
    ['concludeVerification'],
    ['draftLetter', { replyBy: '2099-12-31' }],
    ['submitLetterForReview'],
  ]);
});

it('who wrote a letter does not approve it, whatever their role', async () => {
  const answer = await attempt('approveLetter', {}, as('COO', 'adv-1'));
  expect(answer).toMatchObject({
    status: 423,
    body: { code: 'workflow/blocked', blocked: [{ unmet: [{ kind: 'four-eyes', name: 'draftLetter' }] }] },
  });
});

it('an approval covers the text that was read, and no later one', async () => {
  await go(
    ['approveLetter'],
    ['numberLetter', { number: '014/SA/III/2026' }],
    ['reviseLetter', { replyBy: '2099-12-31', subject: 'Request to find two Indonesian citizens' }],
  );
  const { status, body } = await attempt('sendLetter');
  expect(status).toBe(423);
  expect(body.blocked[0].unmet).toMatchObject([
    { kind: 'item', name: 'letter', actual: 'drafted' },
    { kind: 'revision', name: 'approveLetter', actual: '1', wanted: ['2'] },
  ]);
});

it('without e-mail set up it is not sent that way, which only those hear who may send it', async () => {
  await go(['submitLetterForReview'], ['approveLetter', { revision: 2 }], ['signLetter']);
  expect(await attempt('dispatchLetter', {}, as('INT'))).toMatchObject({
    status: 403,
    body: { code: 'access/role' },
  });
  expect(await attempt('dispatchLetter')).toMatchObject({ status: 409, body: { code: 'letter/no-mail' } });
});

it('approved anew by a second person, it is sent', async () => {
  const { status, body } = await attempt('sendLetter');
  expect({ status, type: body.events?.[0]?.type }).toEqual({ status: 200, type: 'LetterSent' });
});
