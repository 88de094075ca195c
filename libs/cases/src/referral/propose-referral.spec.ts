import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { sharing } from './history.ts';
import { proposeReferral, referralProposed } from './propose-referral.ts';

const input = proposeReferral.example;
const proposed = referralProposed.of({ ...input, referralId: 'F1' });

describe('propose a referral', () => {
  it('says to whom, for what, and which data go along', () =>
    given(...sharing)
      .when('proposeReferral', input)
      .thenEvents(proposed));
  it('counts referrals on', () =>
    given(...sharing, proposed)
      .when('proposeReferral', { ...input, service: 'legal-aid' })
      .thenEvents(referralProposed.of({ ...input, service: 'legal-aid', referralId: 'F2' })));
  it('does nothing when the same referral is under way', () =>
    given(...sharing, proposed)
      .when('proposeReferral', input)
      .thenNothing());
  it('is refused without consent to share with such an organisation', () =>
    given(...withVictim)
      .when('proposeReferral', input)
      .thenRefused('consent/missing'));
  it('names persons on the case only', () =>
    given(...sharing)
      .when('proposeReferral', { ...input, personIds: ['0199d1a0-0000-7000-8000-00000000a009'] })
      .thenRefused('victim/not-on-case'));
});
