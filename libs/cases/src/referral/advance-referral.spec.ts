import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given, waiting } from '../given.ts';
import { advanceReferral, referralAdvanced } from './advance-referral.ts';
import { sharing } from './history.ts';
import { proposeReferral, referralProposed } from './propose-referral.ts';
import type { ReferralStep } from './state.ts';

const proposed = [...sharing, referralProposed.of({ ...proposeReferral.example, referralId: 'F1' })] as const;
const input = (kind: ReferralStep) => ({ ...advanceReferral.example, kind });
const having = (...kinds: ReferralStep[]) =>
  given(...proposed, ...kinds.map((kind) => referralAdvanced.of(input(kind))));

describe('advance a referral', () => {
  it.each<[ReferralStep, ReferralStep[]]>([
    ['sent', []],
    ['revoked', []],
    ['accepted', ['sent']],
    ['rejected', ['sent']],
    ['completed', ['sent', 'accepted']],
    ['revoked', ['sent', 'accepted']],
  ])('may be %s after %j', (kind, before) =>
    having(...before)
      .when('advanceReferral', input(kind))
      .thenEvents(referralAdvanced.of(input(kind))),
  );
  it.each<[ReferralStep, ReferralStep[]]>([
    ['accepted', []],
    ['completed', ['sent']],
    ['accepted', ['sent', 'rejected']],
    ['sent', ['revoked']],
    ['revoked', ['sent', 'accepted', 'completed']],
  ])('is not %s after %j', (kind, before) =>
    having(...before)
      .when('advanceReferral', input(kind))
      .thenRefused('referral/wrong-step'),
  );
  it('does nothing the second time', () =>
    having('sent').when('advanceReferral', input('sent')).thenNothing());
  it('is sent only while the consent stands', () =>
    given(
      ...proposed,
      consentWithdrawn.of({
        ...withdrawConsent.example,
        deadlineId: 'D1',
        purposes: ['share-with-authorities'],
      }),
    )
      .when('advanceReferral', input('sent'))
      .thenRefused('consent/missing'));
  it('is refused when there is none', () =>
    given(...sharing)
      .when('advanceReferral', input('sent'))
      .thenRefused('referral/not-found'));
  it('keeps the case open until it is answered', () => {
    expect(waiting('send-referral', ...proposed)).toEqual([expect.objectContaining({ blocksClosure: true })]);
    expect(waiting('send-referral', ...proposed, referralAdvanced.of(input('revoked')))).toEqual([]);
  });
});
