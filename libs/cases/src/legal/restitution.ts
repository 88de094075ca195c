import type { OccurredAt } from '#kernel';
import type { Steps } from '../steps.ts';
import type { Money, PaymentBasis, RestitutionClaim, RestitutionStep } from './state.ts';

/** What one step of a claim says, apart from free text. */
interface Advance extends Partial<Money> {
  readonly kind: RestitutionStep;
  readonly documentRef?: string;
  readonly basis?: PaymentBasis;
}

/** Payments come in parts, so `paid` and `unpaid` may follow each other. */
export const RESTITUTION_ORDER: Steps<RestitutionStep> = {
  'submitted-to-lpsk': ['nothing'],
  assessed: ['submitted-to-lpsk'],
  'included-in-demand': ['submitted-to-lpsk', 'assessed'],
  ordered: ['submitted-to-lpsk', 'assessed', 'included-in-demand'],
  'payment-due': ['ordered'],
  paid: ['ordered', 'payment-due', 'paid', 'unpaid'],
  unpaid: ['payment-due', 'paid'],
};

/** Which steps state a sum. */
export const statesSum = (kind: RestitutionStep): boolean =>
  kind === 'assessed' || kind === 'included-in-demand' || kind === 'ordered' || kind === 'paid';

/** Where the claim stands: its latest step, or undefined while it is only prepared. */
export const lastStep = ({ steps }: RestitutionClaim): RestitutionStep | undefined => steps.at(-1)?.kind;

/** What was paid, with one payment more. */
export const withPayment = (
  paid: RestitutionClaim['paid'],
  { amount, currency }: Money,
): RestitutionClaim['paid'] => ({ ...paid, [currency]: (paid[currency] ?? 0) + amount });

/** Do the payments reach what the court ordered, in the currency of the order? */
export const isSettled = ({ sums: { ordered } }: RestitutionClaim, paid: RestitutionClaim['paid']): boolean =>
  ordered !== undefined && (paid[ordered.currency] ?? 0) >= ordered.amount;

/** The sum that a step states, if it does. */
export const sumOf = ({ amount, currency }: Partial<Money>): Money | undefined =>
  amount !== undefined && currency !== undefined ? { amount, currency } : undefined;

/** The claim after one step more. */
export const advancedClaim = (
  claim: RestitutionClaim,
  advance: Advance,
  when: OccurredAt,
): RestitutionClaim => {
  const { kind, documentRef, basis } = advance;
  const sum = sumOf(advance);
  return {
    ...claim,
    steps: [...claim.steps, { kind, ...(documentRef === undefined ? {} : { documentRef }), when }],
    ...(sum && kind === 'paid' ? { paid: withPayment(claim.paid, sum) } : {}),
    ...(sum && kind !== 'paid' ? { sums: { ...claim.sums, [kind]: sum } } : {}),
    ...(basis === undefined ? {} : { basis }),
  };
};
