import {
  Code,
  Currency,
  Day,
  type DecisionContext,
  Label,
  LocalId,
  Maybe,
  MinorUnits,
  NeededIf,
  refuse,
  type Say,
  Text,
  Uuid,
} from '#kernel';
import { deadlineClosed, meetingDeadlines } from '../deadlines/close-deadline.ts';
import { deadlineSet, settingDeadline } from '../deadlines/set-deadline.ts';
import { changed } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { needStep } from '../steps.ts';
import { tail } from '../tail.ts';
import { PAYMENT_BASES, RESTITUTION_STEPS } from './codes.ts';
import { needFiling, spent } from './filing.ts';
import { hasStep, isRecorded, needClaim, needReport } from './legal-entries.ts';
import { daysAfter, PAYMENT } from './limits.ts';
import {
  advancedClaim,
  isSettled,
  lastStep,
  RESTITUTION_ORDER,
  statesSum,
  sumOf,
  withPayment,
} from './restitution.ts';
import type { PaymentBasis, RestitutionClaim, RestitutionStep } from './state.ts';

const hasSum = ({ kind }: AdvanceRestitution) => statesSum(kind);
const isDue = ({ kind }: AdvanceRestitution) => kind === 'payment-due';

export class AdvanceRestitution {
  @LocalId() readonly claimId!: string;
  @Code(RESTITUTION_STEPS) readonly kind!: RestitutionStep;
  @NeededIf<AdvanceRestitution>(({ kind }) => kind !== 'unpaid') @Label() readonly documentRef?: string;
  @NeededIf(hasSum) @MinorUnits() readonly amount?: number;
  @NeededIf(hasSum) @Currency() readonly currency?: string;
  /** By which rule the time to pay is counted, and from the notice of the final verdict on which day. */
  @NeededIf(isDue) @Code(PAYMENT_BASES) readonly basis?: PaymentBasis;
  @NeededIf(isDue) @Day() readonly noticeOn?: string;
  @Maybe() @Text() readonly note?: string;
}

class RestitutionAdvanced extends AdvanceRestitution {
  @Uuid() readonly personId!: string;
}

const particulars = (advance: RestitutionAdvanced, say: Say) => {
  const sum = sumOf(advance);
  return bracketed(
    sum && say.money(sum.amount, sum.currency),
    advance.noticeOn && say.date(advance.noticeOn),
    advance.basis && say.word(advance.basis),
    advance.documentRef,
  );
};

export const restitutionAdvanced = eventOf('legal')('RestitutionAdvanced', {
  shape: RestitutionAdvanced,
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, advance, { occurredAt }) => {
    const { claimId, kind, personId } = advance;
    const rest = kind === 'submitted-to-lpsk' ? spent(state, 'restitution-claim', [personId]) : state;
    return {
      ...rest,
      claims: changed(rest.claims, claimId, (claim) => advancedClaim(claim, advance, occurredAt)),
    };
  },
  tell: {
    en: (advance, say) =>
      `Restitution claim ${advance.claimId} of ${say.person(advance.personId)}: ${say.word(advance.kind)}${particulars(advance, say)}${tail(advance.note)}`,
    id: (advance, say) =>
      `Permohonan restitusi ${advance.claimId} bagi ${say.person(advance.personId)}: ${say.word(advance.kind)}${particulars(advance, say)}${tail(advance.note)}`,
  },
});

/** The time limit that this step starts, or those that it meets. */
const deadlinesOf = (
  input: AdvanceRestitution,
  claim: RestitutionClaim,
  state: CaseState,
  context: DecisionContext,
) => {
  const { kind, basis, noticeOn } = input;
  const sum = sumOf(input);
  if (kind === 'payment-due' && basis && noticeOn) {
    const { days, source } = PAYMENT[basis];
    const dueAt = daysAfter(noticeOn, days);
    const term = { kind: 'restitution-payment', dueAt, basis: 'law', source, about: claim.id } as const;
    return [settingDeadline(context.history, term)];
  }
  return kind === 'paid' && sum && isSettled(claim, withPayment(claim.paid, sum))
    ? meetingDeadlines(state, context, 'restitution-payment', claim.id)
    : [];
};

const check = (
  input: AdvanceRestitution,
  claim: RestitutionClaim,
  state: CaseState,
  { actor }: DecisionContext,
) => {
  needStep(RESTITUTION_ORDER, lastStep(claim), input.kind, 'restitution/out-of-order');
  if (input.kind === 'submitted-to-lpsk') needFiling(state, 'restitution-claim', [claim.personId], actor);
  if (input.kind === 'payment-due' && !hasStep(needReport(state, claim.reportId), 'verdict-final')) {
    refuse(
      'restitution/verdict-not-final',
      'The time to pay runs from a final verdict; record that step first',
    );
  }
};

/** One step of a claim. `payment-due` starts the time limit; the payment in full meets it. */
export const advanceRestitution = action({
  name: 'advanceRestitution',
  input: AdvanceRestitution,
  roles: ['LAW'],
  example: { claimId: 'C1', kind: 'submitted-to-lpsk', documentRef: '044/ADV/X/2022' },
  emits: [restitutionAdvanced, deadlineSet, deadlineClosed],
  decide: (input, state, context) => {
    const claim = needClaim(state, input.claimId);
    const isKnown = input.documentRef ? isRecorded(claim.steps, input) : lastStep(claim) === input.kind;
    if (isKnown) return [];
    check(input, claim, state, context);
    return [
      restitutionAdvanced.of({ ...input, personId: claim.personId }),
      ...deadlinesOf(input, claim, state, context),
    ];
  },
});
