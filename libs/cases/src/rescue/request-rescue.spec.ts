import { consenting } from '../evidence/history.ts';
import { given, waiting } from '../given.ts';
import { drafted, sent } from '../letters/history.ts';
import { approved, planned, requested } from './history.ts';
import { requestRescue, rescueRequested } from './request-rescue.ts';

const input = { ...requestRescue.example, planId: 'R1' };
const upon = (letterId: string) => ({ authority: 'cambodian-police', letterId }) as const;

describe('request a rescue', () => {
  it('rests upon an approved plan and a call', () =>
    given(...approved)
      .when('requestRescue', input)
      .thenEvents(rescueRequested.of({ ...input, requestId: 'Q1' })));
  it('may rest upon a letter that was sent, also without a plan', () =>
    given(...sent)
      .when('requestRescue', upon('L1'))
      .thenEvents(rescueRequested.of({ ...upon('L1'), requestId: 'Q1' })));
  it('does nothing the second time', () =>
    given(...requested)
      .when('requestRescue', input)
      .thenNothing());
  it('asks another authority anew', () =>
    given(...requested)
      .when('requestRescue', { ...input, authority: 'iom' })
      .thenEvents(rescueRequested.of({ ...input, authority: 'iom', requestId: 'Q2' })));
  it('is refused before the plan is approved', () =>
    given(...planned)
      .when('requestRescue', input)
      .thenRefused('rescue/plan-not-approved'));
  it('is refused without such a plan', () =>
    given(...consenting)
      .when('requestRescue', input)
      .thenRefused('rescue/plan-not-found'));
  it('is refused upon a letter that was not sent', () =>
    given(...drafted)
      .when('requestRescue', upon('L1'))
      .thenRefused('letter/not-sent'));
  it('names the letter or the call', () =>
    given(...approved)
      .when('requestRescue', { authority: 'kbri', planId: 'R1' })
      .thenInvalid('callRef'));
  it('waits for the answer', () =>
    expect(waiting('chase-rescue-request', ...requested)).toMatchObject([{ about: 'Q1' }]));
});
