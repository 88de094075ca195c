import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import type { Referral, Transfer } from './state.ts';

const REFERRAL_WAITS: Partial<Record<Referral['status'], string>> = {
  proposed: 'send-referral',
  sent: 'await-referral-answer',
  accepted: 'follow-referral',
};

const TRANSFER_WAITS: Partial<Record<Transfer['status'], string>> = {
  proposed: 'await-transfer-answer',
  accepted: 'complete-transfer',
};

/** What waits for somebody in this chapter. A service that runs elsewhere does not keep the case open. */
export const referralOpen = ({ referral }: CaseState): readonly OpenItem[] => [
  ...Object.values(referral.referrals).flatMap(({ id, status }): OpenItem[] => {
    const kind = REFERRAL_WAITS[status];
    if (!kind) return [];
    return [{ id: `referral-${id}`, kind, role: 'ADV', about: id, blocksClosure: status !== 'accepted' }];
  }),
  ...Object.values(referral.transfers).flatMap(({ id, status }): OpenItem[] => {
    const kind = TRANSFER_WAITS[status];
    return kind ? [{ id: `transfer-${id}`, kind, role: 'COO', about: id, blocksClosure: true }] : [];
  }),
];
