import { Code, LocalId, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { REFERRAL_STEPS } from './codes.ts';
import { needSharing } from './sharing.ts';
import type { Referral, ReferralStep } from './state.ts';

export class AdvanceReferral {
  @LocalId() readonly referralId!: string;
  @Code(REFERRAL_STEPS) readonly kind!: ReferralStep;
  @Maybe() @Text(1000) readonly note?: string;
}

/** Which steps may follow; none after an end. */
const NEXT: Readonly<Record<Referral['status'], readonly ReferralStep[]>> = {
  proposed: ['sent', 'revoked'],
  sent: ['accepted', 'rejected', 'revoked'],
  accepted: ['completed', 'revoked'],
  rejected: [],
  revoked: [],
  completed: [],
};

export const referralAdvanced = eventOf('referral')('ReferralAdvanced', {
  shape: AdvanceReferral,
  personal: ['note'],
  evolve: (state, { referralId, kind }, { recordedAt }) => {
    const referral = state.referrals[referralId];
    if (!referral) return state;
    const moved = { ...referral, status: kind, at: recordedAt };
    return { ...state, referrals: { ...state.referrals, [referralId]: moved } };
  },
  tell: {
    en: ({ referralId, kind, note }, say) => `Referral ${referralId} was ${say.word(kind)}${tail(note)}`,
    id: ({ referralId, kind, note }, say) => `Rujukan ${referralId} ${say.word(kind)}${tail(note)}`,
  },
});

export const advanceReferral = action({
  name: 'advanceReferral',
  input: AdvanceReferral,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { referralId: 'F1', kind: 'sent' },
  emits: [referralAdvanced],
  decide: (input, state) => {
    const referral =
      state.referral.referrals[input.referralId] ??
      refuse('referral/not-found', 'There is no such referral on this case; propose it first');
    if (referral.status === input.kind) return [];
    if (!NEXT[referral.status].includes(input.kind)) {
      refuse('referral/wrong-step', 'The referral does not stand where this step may follow', {
        now: referral.status,
        next: NEXT[referral.status],
      });
    }
    // The data leave the office here, so consent counts as it stands now.
    if (input.kind === 'sent') needSharing(state, referral.personIds, referral.toKind);
    return [referralAdvanced.of(input)];
  },
});
