import { type DecisionContext, endOf, plusHours } from '#kernel';
import type { PaymentBasis } from './state.ts';

/** LPSK decides on an application within this time (UU 13/2006 art. 29c). */
export const PROTECTION_DECISION = { days: 7, source: 'UU 13/2006 art. 29c' };

/**
 * Restitution is due so long after the notice of the final verdict. Courts have applied both; none is proven to
 * prevail, so the lawyer names the one relied on.
 */
export const PAYMENT: Readonly<Record<PaymentBasis, { readonly days: number; readonly source: string }>> = {
  'uu-21-2007': { days: 14, source: 'UU 21/2007' },
  'perma-1-2022': { days: 30, source: 'Perma 1/2022 art. 30(5)' },
};

/** The last instant of the day so many days later, or the instant so many days later. */
export const daysAfter = (dayOrInstant: string, days: number): string =>
  plusHours(endOf(dayOrInstant), days * 24);

/** From when a limit runs: from when it happened if that is known to the day, else from when it is recorded. */
export const runsFrom = ({ occurredAt: { value, precision }, now }: DecisionContext): string =>
  value !== null && (precision === 'exact' || precision === 'day') ? value : now;
