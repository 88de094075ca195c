import type { DomainEvent } from '#kernel';
import { deadlineClosed } from '../deadlines/close-deadline.ts';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { given } from '../given.ts';
import { hasConsent } from './consents.ts';
import { personOnCase } from './history.ts';
import { dataSubjectRequestReceived, receiveDataSubjectRequest } from './receive-data-subject-request.ts';
import { consentRecorded, recordConsent } from './record-consent.ts';
import { processingDecided, recordProcessing } from './record-processing.ts';
import { stopTerm } from './stop-term.ts';
import { consentWithdrawn, withdrawConsent } from './withdraw-consent.ts';

const { personId, receivedAt } = withdrawConsent.example;
const limit = deadlineSet.of({ ...stopTerm(personId, receivedAt), deadlineId: 'D1' });
const consented = [...personOnCase, consentRecorded.of(recordConsent.example)];
const withdrawn = [
  ...consented,
  consentWithdrawn.of({
    ...withdrawConsent.example,
    purposes: ['case-handling', 'share-with-authorities'],
    deadlineId: 'D1',
  }),
  limit,
];
const input = {
  ...recordProcessing.example,
  purposes: ['case-handling', 'share-with-authorities'],
} as const;
const decided = processingDecided.of(input);
const met = deadlineClosed.of({ deadlineId: 'D1', kind: 'met' });
const continued = { ...input, kind: 'continued-on-other-basis', legalBasis: 'legal-obligation' } as const;
const consentAfter = (...past: DomainEvent[]) =>
  hasConsent(given(...past).state(), personId, 'case-handling');

describe('record what is done with the data', () => {
  it('meets the deadline when all that was withdrawn has stopped', () =>
    given(...withdrawn)
      .when('recordProcessing', input)
      .thenEvents(decided, met));
  it('leaves the deadline running while something is undecided', () => {
    const half = { ...input, purposes: ['case-handling'] } as const;
    given(...withdrawn)
      .when('recordProcessing', half)
      .thenEvents(processingDecided.of(half));
  });
  it('says so when it was stopped too late', () =>
    given(...withdrawn)
      .when('recordProcessing', input, { occurredAt: { value: '2022-08-05', precision: 'day' } })
      .thenEvents(decided, deadlineClosed.of({ deadlineId: 'D1', kind: 'missed' })));
  it('does nothing the second time', () =>
    given(...withdrawn, decided, met)
      .when('recordProcessing', input)
      .thenNothing());
  it('goes on only on a stated legal basis, which then stands in for consent', () => {
    given(...withdrawn)
      .when('recordProcessing', { ...continued, legalBasis: undefined })
      .thenInvalid('legalBasis');
    expect(consentAfter(...withdrawn, processingDecided.of(continued))).toBe(true);
    expect(consentAfter(...withdrawn, decided)).toBe(false);
  });
  it('is refused when nobody has asked', () =>
    given(...consented)
      .when('recordProcessing', input)
      .thenRefused('processing/not-asked'));
  it('answers a request to restrict, in spite of consent', () => {
    const request = { ...receiveDataSubjectRequest.example, requestId: 'Q1', deadlineId: 'D1' };
    const restricted = { ...input, kind: 'restricted' } as const;
    const past = [...consented, dataSubjectRequestReceived.of(request), limit];
    given(...past)
      .when('recordProcessing', restricted)
      .thenEvents(processingDecided.of(restricted), met);
    expect(consentAfter(...past, processingDecided.of(restricted))).toBe(false);
  });
  it('ends when the person consents anew', () =>
    expect(consentAfter(...withdrawn, decided, met, consentRecorded.of(recordConsent.example))).toBe(true));
});
