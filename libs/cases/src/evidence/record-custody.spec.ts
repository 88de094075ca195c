import { given } from '../given.ts';
import { received } from './history.ts';
import { custodyRecorded, recordCustody } from './record-custody.ts';

const input = recordCustody.example;
const handedOver = custodyRecorded.of(input);
const returned = { evidenceId: 'E1', kind: 'returned' } as const;

describe('keep the chain of custody', () => {
  it('hands evidence over against a receipt', () => {
    given(...received)
      .when('recordCustody', input)
      .thenEvents(handedOver);
    expect(given(...received, handedOver).state().evidence.items.E1).toMatchObject({
      custody: 'handed-over',
    });
  });
  it('needs the office and its receipt', () => {
    const bare = { evidenceId: 'E1', kind: 'handed-over' };
    given(...received)
      .when('recordCustody', bare)
      .thenInvalid('toOrg');
    given(...received)
      .when('recordCustody', bare)
      .thenInvalid('receiptRef');
  });
  it('takes evidence back', () => {
    given(...received, handedOver)
      .when('recordCustody', returned)
      .thenEvents(custodyRecorded.of(returned));
    expect(
      given(...received, handedOver, custodyRecorded.of(returned)).state().evidence.items.E1,
    ).toMatchObject({
      custody: 'held',
    });
  });
  it('takes back only what was handed over', () =>
    given(...received)
      .when('recordCustody', returned)
      .thenRefused('evidence/not-handed-over'));
  it('notes each access and changes nothing by it', () => {
    const accessed = { evidenceId: 'E1', kind: 'accessed' } as const;
    given(...received)
      .when('recordCustody', accessed)
      .thenEvents(custodyRecorded.of(accessed));
    expect(given(...received, custodyRecorded.of(accessed)).state().evidence).toEqual(
      given(...received).state().evidence,
    );
  });
});
