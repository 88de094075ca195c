import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given, waiting } from '../given.ts';
import { cancelLetter } from './cancel-letter.ts';
import { dispatchLetter, letterDispatchRequested } from './dispatch-letter.ts';
import { numbered, replyDueAt, sent, signed, textHash } from './history.ts';
import { letterDeliveryRecorded } from './record-delivery.ts';
import { reviseLetter } from './revise-letter.ts';
import { letterSent, sendLetter } from './send-letter.ts';

const input = dispatchLetter.example;
const order = letterDispatchRequested.of({ ...input, channel: 'email', textHash });
const ordered = [...numbered, order];
const system = { actor: { id: 'dispatcher', role: 'SYS' } };
const dispatchId = `e${ordered.length}`;
const otherId = '0199d1a0-0000-7000-8000-00000000d001';

describe('give a letter out to be sent by e-mail', () => {
  it('orders exactly the signed text to be sent, with the address apart', () => {
    given(...numbered)
      .when('dispatchLetter', input)
      .thenEvents(order);
    expect(JSON.stringify(order.data)).not.toContain(input.address);
    expect(given(...ordered).state().letters.items.L1).toMatchObject({
      status: 'signed',
      dispatch: { id: dispatchId },
    });
    expect(waiting('await-dispatch', ...ordered)).toHaveLength(1);
  });
  it('does nothing the second time', () =>
    given(...ordered)
      .when('dispatchLetter', input)
      .thenNothing());
  it('asks for all that sending asks for', () => {
    given(...signed)
      .when('dispatchLetter', input)
      .thenRefused('letter/not-numbered');
    given(...sent)
      .when('dispatchLetter', input)
      .thenRefused('letter/wrong-status');
    given(
      ...numbered,
      consentWithdrawn.of({
        ...withdrawConsent.example,
        purposes: ['share-with-authorities'],
        deadlineId: 'D1',
      }),
    )
      .when('dispatchLetter', input)
      .thenRefused('consent/missing');
  });
  it('needs an address', () =>
    given(...numbered)
      .when('dispatchLetter', { ...input, address: 'the embassy' })
      .thenInvalid('address'));
  it.each([
    ['reviseLetter', reviseLetter.example],
    ['cancelLetter', cancelLetter.example],
    ['sendLetter', sendLetter.example],
    ['sendLetter', { ...sendLetter.example, dispatchId: otherId }],
    ['recordDelivery', { letterId: 'L1', kind: 'failed' }],
  ] as const)('lets nobody %s meanwhile', (action, said) =>
    given(...ordered)
      .when(action, said)
      .thenRefused('letter/on-its-way'),
  );
});

describe('the result of the order', () => {
  // Ids of a spec's history are no UUIDs, so the results are stated as they were stored.
  const failed = letterDeliveryRecorded.of({ letterId: 'L1', kind: 'failed', dispatchId });
  const out = letterSent.of({ letterId: 'L1', channel: 'email', dispatchId, replyDueAt, textHash });

  it('is a letter that was sent', () => {
    const letter = given(...ordered, out).state().letters.items.L1;
    expect(letter).toMatchObject({ status: 'sent', replyDueAt });
    expect(letter).not.toHaveProperty('dispatch');
  });
  it('is a letter that stands where it stood and may be sent again', () => {
    const letter = given(...ordered, failed).state().letters.items.L1;
    expect(letter).toMatchObject({ status: 'signed' });
    given(...ordered, failed)
      .when('dispatchLetter', input)
      .thenEvents(order);
  });
  it('counts for its own order only', () =>
    given(...ordered, failed)
      .when('sendLetter', { letterId: 'L1', channel: 'email', dispatchId: otherId }, system)
      .thenRefused('letter/on-its-way'));
});
