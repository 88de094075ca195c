import { by, type DomainEvent } from '#kernel';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { approveConsentOverride, consentOverridden } from './approve-consent-override.ts';
import { hasConsent } from './consents.ts';
import { personOnCase, stranger } from './history.ts';
import { consentOverrideProposed, proposeConsentOverride } from './propose-consent-override.ts';
import { consentRecorded, recordConsent } from './record-consent.ts';

const coordinator = { id: 'coordinator-1', role: 'COO' };
const director = { actor: { id: 'director-1', role: 'DIR' } };
const input = proposeConsentOverride.example;
const { personId, purposes } = input;
const proposed = by(coordinator, consentOverrideProposed.of({ ...input, overrideId: 'O1' }));
const approval = approveConsentOverride.example;
const overridden = consentOverridden.of({ overrideId: 'O1', personId, purposes });
const stateAfter = (...past: DomainEvent[]) => given(...personOnCase, ...past).state();

describe('act without consent in a vital interest', () => {
  it('is proposed by one person and approved by another', () => {
    given(...personOnCase)
      .when('proposeConsentOverride', input)
      .thenEvents(consentOverrideProposed.of({ ...input, overrideId: 'O1' }));
    given(...personOnCase, proposed)
      .when('approveConsentOverride', approval, director)
      .thenEvents(overridden);
    expect(hasConsent(stateAfter(proposed), personId, 'share-with-authorities')).toBe(false);
    expect(openItems(stateAfter(proposed))).toContainEqual(
      expect.objectContaining({ kind: 'approve-consent-override', role: 'DIR', about: 'O1' }),
    );
    expect(hasConsent(stateAfter(proposed, overridden), personId, 'share-with-authorities')).toBe(true);
  });
  it('is not approved by the one who proposed it', () =>
    given(...personOnCase, proposed)
      .when('approveConsentOverride', approval, { actor: coordinator })
      .thenRefused('approval/self'));
  it('does nothing the second time', () => {
    given(...personOnCase, proposed)
      .when('proposeConsentOverride', input)
      .thenNothing();
    given(...personOnCase, proposed, overridden)
      .when('approveConsentOverride', approval, director)
      .thenNothing();
  });
  it('is not needed where there is consent', () =>
    given(...personOnCase, consentRecorded.of(recordConsent.example))
      .when('proposeConsentOverride', input)
      .thenNothing());
  it('concerns persons on the case', () =>
    given(...personOnCase)
      .when('proposeConsentOverride', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('is refused when nobody proposed it', () =>
    given(...personOnCase)
      .when('approveConsentOverride', approval, director)
      .thenRefused('consent/no-override'));
});
