import { given, waiting } from '../given.ts';
import { personOnCase, stranger } from './history.ts';
import { consentRecorded, recordConsent } from './record-consent.ts';
import { consentRequested, requestConsent } from './request-consent.ts';

const input = requestConsent.example;
const requested = consentRequested.of(input);
const answered = consentRecorded.of({ ...recordConsent.example, purposes: ['case-handling'] });

describe('request consent', () => {
  it('asks the person, and waits for the answer', () => {
    given(...personOnCase)
      .when('requestConsent', input)
      .thenEvents(requested);
    expect(waiting('record-consent', ...personOnCase, requested)).toEqual([
      expect.objectContaining({ about: input.personId }),
    ]);
    expect(
      waiting('record-consent', ...personOnCase, requested, consentRecorded.of(recordConsent.example)),
    ).toEqual([]);
  });
  it('does nothing the second time', () =>
    given(...personOnCase, requested)
      .when('requestConsent', input)
      .thenNothing());
  it('asks only for what is not given yet', () =>
    given(...personOnCase, answered)
      .when('requestConsent', input)
      .thenEvents(consentRequested.of({ ...input, purposes: ['share-with-authorities'] })));
  it('asks only persons on the case', () =>
    given(...personOnCase)
      .when('requestConsent', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
