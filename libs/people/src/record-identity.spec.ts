import { given, registered } from './given.ts';

import { identityRecorded, recordIdentity } from './record-identity.ts';

const passport = { docType: 'passport', number: 'X0000000' };
const first = identityRecorded.of(passport);
const newer = { docType: 'passport', number: 'X0000001', supersedes: 'e2' };

describe('record an identity document', () => {
  it('keeps the number apart', () =>
    given(registered)
      .when('recordIdentity', passport)
      .thenEvents({
        type: 'IdentityRecorded',
        schema: 1,
        data: { docType: 'passport' },
        personal: { stream: { number: 'X0000000' } },
      }));
  it('may replace an earlier one, which stays', () => {
    given(registered, first).when('recordIdentity', newer).thenEvents(identityRecorded.of(newer));
    expect(given(registered, first, identityRecorded.of(newer)).state().identity.documents).toEqual([
      { id: 'e2', details: 'e2', docType: 'passport', superseded: true },
      { id: 'e3', details: 'e3', docType: 'passport', superseded: false },
    ]);
  });
  it('may stand beside another of its type', () =>
    given(registered, first).when('recordIdentity', passport).thenEvents(first));
  it('replaces only what is recorded', () =>
    given(registered).when('recordIdentity', newer).thenRefused('identity/not-found'));
  it('replaces only its own type', () =>
    given(registered, first)
      .when('recordIdentity', { ...newer, docType: 'splp' })
      .thenRefused('identity/other-type'));
  it('replaces only what is not replaced yet', () =>
    given(registered, first, identityRecorded.of(newer))
      .when('recordIdentity', newer)
      .thenRefused('identity/superseded'));
  it('is offered with a valid example', () =>
    given(registered)
      .when('recordIdentity', recordIdentity.example)
      .thenEvents(identityRecorded.of(recordIdentity.example)));
});
