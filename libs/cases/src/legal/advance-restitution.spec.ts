import { deadlineClosed } from '../deadlines/close-deadline.ts';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { given, waiting } from '../given.ts';
import { advanceRestitution, restitutionAdvanced } from './advance-restitution.ts';
import { approvalOf, lawyer, personId, reported, steps } from './history.ts';
import { prepareRestitution, restitutionPrepared } from './prepare-restitution.ts';

const input = advanceRestitution.example;
const advanced = (step: Omit<Parameters<typeof restitutionAdvanced.of>[0], 'personId'>) =>
  restitutionAdvanced.of({ ...step, personId });
const sum = { amount: 6_000_000_000, currency: 'IDR' };
const order = { claimId: 'C1', kind: 'ordered', documentRef: '112/Pid.Sus/2023/PN Cbi', ...sum } as const;
const due = {
  claimId: 'C1',
  kind: 'payment-due',
  documentRef: 'B-88/2023',
  basis: 'perma-1-2022',
  noticeOn: '2023-05-01',
} as const;
const payment = (amount: number, documentRef: string) =>
  ({ claimId: 'C1', kind: 'paid', amount, currency: 'IDR', documentRef }) as const;
const deadline = (dueAt: string, source: string) =>
  deadlineSet.of({
    deadlineId: 'D1',
    kind: 'restitution-payment',
    dueAt,
    basis: 'law',
    source,
    about: 'C1',
  });

const prepared = [
  ...reported,
  restitutionPrepared.of({ ...prepareRestitution.example, claimId: 'C1' }),
] as const;
const approved = [...prepared, approvalOf('restitution-claim')] as const;
const submitted = [...approved, advanced(input)] as const;
const ordered = [...submitted, advanced(order)] as const;
const final = [
  ...ordered,
  ...steps('case-file-completed', 'indictment', 'verdict', 'verdict-final'),
] as const;
const payable = [
  ...final,
  advanced(due),
  deadline('2023-05-31T16:59:59.999Z', 'Perma 1/2022 art. 30(5)'),
] as const;

describe('advance a restitution claim', () => {
  it('submits it to LPSK, which uses the approval up', () => {
    given(...approved)
      .when('advanceRestitution', input, { actor: lawyer })
      .thenEvents(advanced(input));
    expect(given(...submitted).state().legal.approvals).toEqual([]);
  });
  it('does nothing the second time', () =>
    given(...submitted)
      .when('advanceRestitution', input, { actor: lawyer })
      .thenNothing());
  it('is refused without approval', () =>
    given(...prepared)
      .when('advanceRestitution', input, { actor: lawyer })
      .thenRefused('filing/not-approved'));
  it('is refused out of order', () =>
    given(...prepared)
      .when('advanceRestitution', order)
      .thenRefused('restitution/out-of-order'));
  it('needs a claim', () =>
    given(...reported)
      .when('advanceRestitution', input)
      .thenRefused('restitution/not-found'));
  it.each(['amount', 'currency', 'documentRef'])('an order states the %s', (field) =>
    given(...submitted)
      .when('advanceRestitution', { ...order, [field]: undefined })
      .thenInvalid(field),
  );
  it('notes what was assessed, demanded and ordered', () =>
    expect(
      given(...submitted, advanced({ ...order, kind: 'assessed', amount: 1 }), advanced(order)).state().legal
        .claims.C1?.sums,
    ).toEqual({ assessed: { ...sum, amount: 1 }, ordered: sum }));
});

describe('the time to pay restitution', () => {
  it('is thirty days from the notice by Perma 1/2022', () =>
    given(...final)
      .when('advanceRestitution', due)
      .thenEvents(advanced(due), deadline('2023-05-31T16:59:59.999Z', 'Perma 1/2022 art. 30(5)')));
  it('is fourteen days by UU 21/2007, when the lawyer relies on it', () => {
    const shorter = { ...due, basis: 'uu-21-2007' } as const;
    given(...final)
      .when('advanceRestitution', shorter)
      .thenEvents(advanced(shorter), deadline('2023-05-15T16:59:59.999Z', 'UU 21/2007'));
  });
  it.each(['basis', 'noticeOn'])('states the %s', (field) =>
    given(...final)
      .when('advanceRestitution', { ...due, [field]: undefined })
      .thenInvalid(field),
  );
  it('does not run before the verdict is final', () =>
    given(...ordered)
      .when('advanceRestitution', due)
      .thenRefused('restitution/verdict-not-final'));
  it('ends with the payment in full, not before', () => {
    const first = payment(2_000_000_000, 'Kuitansi 1');
    given(...payable)
      .when('advanceRestitution', first)
      .thenEvents(advanced(first));
    const rest = payment(4_000_000_000, 'Kuitansi 2');
    given(...payable, advanced(first))
      .when('advanceRestitution', rest, { now: '2023-05-20T02:00:00.000Z' })
      .thenEvents(advanced(rest), deadlineClosed.of({ deadlineId: 'D1', kind: 'met' }));
  });
  it('keeps the case open until all is paid, also after a part or none was', () => {
    const part = advanced(payment(2_000_000_000, 'Kuitansi 1'));
    const none = advanced({ claimId: 'C1', kind: 'unpaid' });
    expect(waiting('pursue-payment', ...payable, part, none)).toMatchObject([{ about: 'C1' }]);
    const more = advanced(payment(5_000_000_000, 'Kuitansi 2'));
    expect(waiting('pursue-payment', ...payable, part, none, more)).toEqual([]);
  });
  it('may be found unpaid again after a part was paid, but not twice on end', () => {
    const none = { claimId: 'C1', kind: 'unpaid' } as const;
    const part = advanced(payment(2_000_000_000, 'Kuitansi 1'));
    given(...payable, advanced(none), part)
      .when('advanceRestitution', none)
      .thenEvents(advanced(none));
    given(...payable, advanced(none))
      .when('advanceRestitution', none)
      .thenNothing();
  });
  it('keeps sums of several currencies apart, and more than was ordered', () =>
    expect(
      given(
        ...payable,
        advanced(payment(7_000_000_000, 'Kuitansi 1')),
        advanced({ ...payment(500, 'Receipt 2'), currency: 'USD' }),
      ).state().legal.claims.C1?.paid,
    ).toEqual({ IDR: 7_000_000_000, USD: 500 }));
});
