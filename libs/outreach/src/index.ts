import { correctionActions, correctionWords, type Decider, deciderOf, type Words } from '#kernel';
import { adoptPolicy } from './adopt-policy.ts';
import { cancelActivity } from './cancel-activity.ts';
import { distributeMaterial } from './distribute-material.ts';
import { formGroup } from './form-group.ts';
import { holdActivity } from './hold-activity.ts';
import { planActivity } from './plan-activity.ts';
import { noOutreach, type OutreachState } from './state.ts';
import { supportEnterprise } from './support-enterprise.ts';
import { ownWords } from './words.ts';

export type { OutreachState } from './state.ts';

const actions = [
  planActivity,
  holdActivity,
  cancelActivity,
  distributeMaterial,
  formGroup,
  supportEnterprise,
  adoptPolicy,
];

/** The behaviour of `activity-` streams: one piece of outreach work each. A cancelled activity is closed. */
export const outreach: Decider<OutreachState> = deciderOf<OutreachState>({
  category: 'activity',
  initial: noOutreach,
  actions: [...actions, ...correctionActions(actions, ['ADV', 'CAD'], ['COO'])],
  standing: ({ work }) => {
    if (work.openedAt === undefined) return 'new';
    return work.activity?.status === 'cancelled' ? 'closed' : 'open';
  },
});

/** The words for every code and field of outreach. */
export const outreachWords: Words = { ...correctionWords, ...ownWords };
