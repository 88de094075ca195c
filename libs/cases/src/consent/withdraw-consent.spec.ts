import { deadlineSet } from '../deadlines/set-deadline.ts';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { hasConsent } from './consents.ts';
import { personOnCase, stranger } from './history.ts';
import { consentRecorded, recordConsent } from './record-consent.ts';
import { stopTerm } from './stop-term.ts';
import { consentWithdrawn, withdrawConsent } from './withdraw-consent.ts';

const { personId } = withdrawConsent.example;
const input = { ...withdrawConsent.example, purposes: ['case-handling'] } as const;
const history = [...personOnCase, consentRecorded.of(recordConsent.example)];
const withdrawn = consentWithdrawn.of({ ...input, deadlineId: 'D1' });
const dueAt = '2022-08-04T01:30:00.000Z';
const deadline = deadlineSet.of({
  deadlineId: 'D1',
  kind: 'processing-stop',
  dueAt,
  basis: 'law',
  source: 'UU 27/2022',
  about: personId,
});

describe('withdraw consent', () => {
  it('ends the consent and starts three days to stop', () => {
    given(...history)
      .when('withdrawConsent', input)
      .thenEvents(withdrawn, deadline);
    const state = given(...history, withdrawn, deadline).state();
    expect(hasConsent(state, personId, 'case-handling')).toBe(false);
    expect(hasConsent(state, personId, 'share-with-authorities')).toBe(true);
    expect(openItems(state)).toContainEqual({
      id: `consent-${personId}-stop`,
      kind: 'stop-processing',
      role: 'DPO',
      dueAt,
      about: personId,
      blocksClosure: true,
    });
  });
  it('does nothing the second time', () =>
    given(...history, withdrawn, deadline)
      .when('withdrawConsent', input)
      .thenNothing());
  it('starts a new time limit for what is withdrawn later', () =>
    given(...history, withdrawn, deadline)
      .when('withdrawConsent', { ...input, purposes: ['case-handling', 'share-with-authorities'] })
      .thenEvents(
        consentWithdrawn.of({ ...input, purposes: ['share-with-authorities'], deadlineId: 'D2' }),
        deadlineSet.of({ ...stopTerm(personId, input.receivedAt), deadlineId: 'D2' }),
      ));
  it('is taken from a person who was never asked', () =>
    given(...personOnCase)
      .when('withdrawConsent', input)
      .thenEvents(withdrawn, deadline));
  it('was not received in the future', () =>
    given(...history)
      .when('withdrawConsent', { ...input, receivedAt: '2022-08-02T00:00:00Z' })
      .thenRefused('consent/received-later'));
  it('is refused for a person who was never on the case', () =>
    given(...history)
      .when('withdrawConsent', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
