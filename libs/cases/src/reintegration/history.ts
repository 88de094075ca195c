import { consenting } from '../evidence/history.ts';
import { agreePlan, planAgreed } from './agree-plan.ts';
import { assessNeeds, needsAssessed } from './assess-needs.ts';

export { consenting } from '../evidence/history.ts';
export { personId, stranger } from '../rescue/history.ts';

/** For specs: a person whose needs are known, and one who agreed to a support plan. */
export const assessed = [...consenting, needsAssessed.of(assessNeeds.example)] as const;
export const planned = [...assessed, planAgreed.of(agreePlan.example)] as const;
