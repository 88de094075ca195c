import { CONCLUSION, letterOffices, sentOn, signed, underway } from '../../support/letter-office.ts';
import { as, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { NO_TIMERS } from '../../support/server.ts';

const jejak = served(NO_TIMERS);
const SECOND = { letterId: 'L2' };
let told: Told;

const outcomeIn = (body: {
  readonly state: { readonly verification: { readonly concluded: { readonly outcome: string } } };
}) => body.state.verification.concluded.outcome;

/** May letters be withdrawn, one by one? */
const withdrawing = async () => {
  const { body } = await jejak.client.get(`/api/cases/${told.id}/actions`, as('ADV'));
  return body.actions.filter(({ action }: { action: string }) => action === 'withdrawLetter');
};

beforeAll(async () => {
  await jejak.stage.publish(letterOffices['letter-office']);
  told = await jejak.stage.tell([
    ...underway('letter-office'),
    sentOn('2026-03-12'),
    ...signed('L2', '015/SA/III/2026'),
  ]);
});

describe('a fact that a letter rests on is corrected', () => {
  let recordedBefore: string;
  let correction: string;

  beforeAll(async () => {
    expect((await withdrawing())[0]).toMatchObject({ item: { id: 'L1' }, allowed: false });
    recordedBefore = told.receipts.at(-1)?.events.at(-1).recordedAt;
    told = await jejak.stage.tell(
      [
        [
          'correctEntry',
          { entryId: CONCLUSION, changes: { outcome: 'unsubstantiated' }, reason: 'The witness withdrew' },
        ],
      ],
      { after: told },
    );
    const { id } = told.receipts[0]?.events[0] ?? {};
    told = await jejak.stage.tell([['approveCorrection', { correctionId: id }]], { after: told });
    correction = told.receipts[0]?.events[0].id;
  });

  it('and the letter that was ready to leave is blocked at once, by the correction', async () => {
    const { status, body } = await jejak.stage.attempt(['sendLetter', SECOND], told);
    expect(status).toBe(423);
    expect(body.blocked[0].unmet).toMatchObject([
      {
        kind: 'fact',
        name: 'verification.outcome',
        actual: 'unsubstantiated',
        known: true,
        setBy: { entryId: correction },
      },
    ]);
  });

  it('and the letter that had left is to be withdrawn: the work queue says so, and the process lets one', async () => {
    const { body } = await jejak.client.get(`/api/work?role=ADV&position=${told.receipts.at(-1)?.position}`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ caseId: told.id, kind: 'withdraw-letter', about: 'L1' }),
    );
    expect((await withdrawing())[0]).toMatchObject({ item: { type: 'letter', id: 'L1' }, allowed: true });
    expect((await jejak.stage.attempt(['withdrawLetter', SECOND], told)).status).toBe(423);
    told = await jejak.stage.tell([['withdrawLetter', { letterId: 'L1' }]], { after: told });
  });

  it('and the case as it was known the moment before is as it was', async () => {
    const path = `/api/cases/${told.id}`;
    const position = told.receipts.at(-1)?.position;
    expect(outcomeIn((await jejak.client.get(`${path}?position=${position}`)).body as never)).toBe(
      'unsubstantiated',
    );
    expect(outcomeIn((await jejak.client.get(`${path}?knownAt=${recordedBefore}`)).body as never)).toBe(
      'substantiated',
    );
  });

  it('and the letter that had left is still told as sent', async () => {
    const { entries } = (await jejak.client.get(`/api/cases/${told.id}/timeline`)).body;
    expect(entries.filter(({ type }: { type: string }) => type === 'LetterSent')).toMatchObject([
      { standing: 'stands' },
    ]);
  });
});
