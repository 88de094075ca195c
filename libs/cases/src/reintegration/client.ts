import { refuse } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { needVictim } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import type { SupportPlan } from './state.ts';

/** Refuses unless the person is on the case and agrees to be worked with. */
export const needClient = (state: CaseState, personId: string): void => {
  needVictim(state, personId);
  needConsent(state, [personId], 'case-handling');
};

/** The person's support plan; refuses with `reintegration/no-plan` when none was agreed. */
export const needSupportPlan = ({ reintegration }: CaseState, personId: string): SupportPlan =>
  reintegration.persons[personId]?.plan ??
  refuse('reintegration/no-plan', 'This person has no support plan; agree on one first');
