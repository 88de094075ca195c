import { caseClosed } from './closure/approve-closure.ts';
import { given } from './given.ts';
import { reported as prosecuted } from './legal/history.ts';
import { drafted } from './letters/history.ts';
import { assessed } from './reintegration/history.ts';
import { documented } from './repatriation/history.ts';
import { registered } from './report/history.ts';
import { planned } from './rescue/history.ts';
import { stageOf } from './stage.ts';
import { startVerification, verificationStarted } from './verification/start-verification.ts';

const verifying = [...registered, verificationStarted.of(startVerification.example)];
const closed = caseClosed.of({ reason: 'goals-met' });

describe('the stage of a case', () => {
  it.each([
    ['intake', registered],
    ['verification', verifying],
    ['advocacy', drafted],
    ['rescue', planned],
    ['repatriation', documented],
    ['legal', prosecuted],
    ['reintegration', assessed],
    ['closed', [...registered, closed]],
  ])('is %s by its facts', (stage, past) => expect(stageOf(given(...past).state())).toBe(stage));
  it('is the furthest reached, whatever is recorded after', () =>
    expect(stageOf(given(...assessed, verificationStarted.of(startVerification.example)).state())).toBe(
      'reintegration',
    ));
});
