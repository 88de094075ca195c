import { given } from '../given.ts';
import { numbered, sent } from './history.ts';
import { letterDeliveryRecorded, recordDelivery } from './record-delivery.ts';

const input = recordDelivery.example;
const acknowledged = letterDeliveryRecorded.of(input);
const failed = { letterId: 'L1', kind: 'failed' } as const;

describe('record what became of a letter on its way', () => {
  it('keeps the number in the authority’s register', () => {
    given(...sent)
      .when('recordDelivery', input)
      .thenEvents(acknowledged);
    expect(given(...sent, acknowledged).state().letters.items.L1).toMatchObject({
      status: 'acknowledged',
      registerNumber: 'B-00345',
    });
  });
  it('learns the register number later', () => {
    const delivered = letterDeliveryRecorded.of({ letterId: 'L1', kind: 'acknowledged' });
    given(...sent, delivered)
      .when('recordDelivery', input)
      .thenEvents(acknowledged);
  });
  it('does nothing the second time', () => {
    given(...sent, acknowledged)
      .when('recordDelivery', input)
      .thenNothing();
    given(...sent, letterDeliveryRecorded.of(failed))
      .when('recordDelivery', failed)
      .thenNothing();
  });
  it('does not fail once it has arrived', () =>
    given(...sent, acknowledged)
      .when('recordDelivery', failed)
      .thenRefused('letter/wrong-status'));
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('recordDelivery', input)
      .thenRefused('letter/wrong-status'));
});
