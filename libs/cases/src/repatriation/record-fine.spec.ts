import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { personId, stranger } from './history.ts';
import { fineRecorded, recordFine } from './record-fine.ts';

const input = recordFine.example;
const assessed = [...withVictim, fineRecorded.of(input)] as const;
const step = (kind: 'waiver-requested' | 'waiver-granted' | 'waiver-refused') => ({ personId, kind });
const requested = [...assessed, fineRecorded.of(step('waiver-requested'))] as const;
const paid = { personId, kind: 'paid', amount: 60_000, currency: 'USD', paidBy: 'kemlu' } as const;

describe('record an overstay fine', () => {
  it('notes days and amount as stated', () =>
    given(...withVictim)
      .when('recordFine', input)
      .thenEvents(fineRecorded.of(input)));
  it('does nothing the second time', () =>
    given(...assessed)
      .when('recordFine', input)
      .thenNothing());
  it('grows with the days', () =>
    given(...assessed)
      .when('recordFine', { ...input, days: 130, amount: 130_000 })
      .thenEvents(fineRecorded.of({ ...input, days: 130, amount: 130_000 })));
  it('may be waived in part and paid for the rest', () =>
    given(...requested, fineRecorded.of(step('waiver-granted')))
      .when('recordFine', paid)
      .thenEvents(fineRecorded.of(paid)));
  it('may be asked to be waived again after a refusal', () =>
    given(...requested, fineRecorded.of(step('waiver-refused')))
      .when('recordFine', step('waiver-requested'))
      .thenEvents(fineRecorded.of(step('waiver-requested'))));
  it.each([
    ['granted without a request', assessed, step('waiver-granted')],
    ['asked for without a fine', withVictim, step('waiver-requested')],
    ['asked for after payment', [...assessed, fineRecorded.of(paid)], step('waiver-requested')],
  ])('refuses a waiver %s', (_, past, wrong) =>
    given(...past)
      .when('recordFine', wrong)
      .thenRefused('fine/out-of-order'),
  );
  it('remembers the days beside the payment', () =>
    expect(given(...assessed, fineRecorded.of(paid)).state().repatriation.persons[personId]?.fine).toEqual({
      kind: 'paid',
      days: 120,
      amount: 60_000,
      currency: 'USD',
      paidBy: 'kemlu',
    }));
  it.each(['amount', 'currency', 'paidBy'])('a payment states the %s', (field) =>
    given(...assessed)
      .when('recordFine', { ...paid, [field]: undefined })
      .thenInvalid(field),
  );
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordFine', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('waits to be settled, or for the waiver', () => {
    expect(waiting('settle-fine', ...assessed)).toMatchObject([{ blocksClosure: true }]);
    expect(waiting('chase-fine-waiver', ...requested)).toMatchObject([{ blocksClosure: true }]);
    expect(waiting('settle-fine', ...assessed, fineRecorded.of(paid))).toEqual([]);
  });
});
