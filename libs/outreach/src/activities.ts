import { refuse } from '#kernel';
import type { Activity, OutreachState } from './state.ts';

/** The activity, or a refusal with `activity/other-work` when this work is a group, a support or a policy. */
export const needActivity = ({ work }: OutreachState): Activity =>
  work.activity ??
  refuse('activity/other-work', 'This is no activity that is held; plan an activity for it first');
