import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given } from '../given.ts';
import { approved, numbered, replyDueAt, sent, signed, textHash } from './history.ts';
import { letterDeliveryRecorded } from './record-delivery.ts';
import { letterSent, sendLetter } from './send-letter.ts';

const input = sendLetter.example;
const out = letterSent.of({ ...input, replyDueAt, textHash });

describe('send a letter', () => {
  it('starts the time to answer, to the end of the day where the office is', () => {
    given(...numbered)
      .when('sendLetter', input)
      .thenEvents(out);
    expect(given(...sent).state().letters.items.L1).toMatchObject({
      status: 'sent',
      sentAt: '2022-08-01T02:00:00.000Z',
      replyDueAt,
    });
  });
  it('does nothing the second time', () =>
    given(...sent)
      .when('sendLetter', input)
      .thenNothing());
  it('is sent again when it was not delivered', () =>
    given(...sent, letterDeliveryRecorded.of({ letterId: 'L1', kind: 'failed' }))
      .when('sendLetter', input)
      .thenEvents(out));
  it('needs the signature and the number', () => {
    given(...approved)
      .when('sendLetter', input)
      .thenRefused('letter/wrong-status');
    given(...signed)
      .when('sendLetter', input)
      .thenRefused('letter/not-numbered');
  });
  it('needs the consent to stand still', () =>
    given(
      ...numbered,
      consentWithdrawn.of({
        ...withdrawConsent.example,
        purposes: ['share-with-authorities'],
        deadlineId: 'D1',
      }),
    )
      .when('sendLetter', input)
      .thenRefused('consent/missing'));
  it('leaves the authority time to answer', () =>
    given(...numbered)
      .when('sendLetter', input, { occurredAt: { value: '2022-08-09', precision: 'day' } })
      .thenRefused('letter/reply-by-passed'));
  it('may be recorded long after it was sent', () =>
    given(...numbered)
      .when('sendLetter', input, {
        now: '2024-02-01T00:00:00.000Z',
        occurredAt: { value: '2022-08-02', precision: 'day' },
      })
      .thenEvents(out));
});
