import { REFERRAL_STEPS, TRANSFER_STEPS } from '../referral/codes.ts';
import { type CaseItems, type ChapterFacts, toVictims } from './catalogue.ts';

const referral: CaseItems = {
  type: 'referral',
  statuses: ['proposed', ...REFERRAL_STEPS],
  ids: (state) => Object.keys(state.referral.referrals),
  status: (state, id) => state.referral.referrals[id]?.status,
  links: toVictims((state, id) => state.referral.referrals[id]?.personIds),
};

const transfer: CaseItems = {
  type: 'transfer',
  statuses: ['proposed', ...TRANSFER_STEPS],
  ids: (state) => Object.keys(state.referral.transfers),
  status: (state, id) => state.referral.transfers[id]?.status,
  links: {},
};

export const referralFacts: ChapterFacts = { items: [referral, transfer], facts: [] };
