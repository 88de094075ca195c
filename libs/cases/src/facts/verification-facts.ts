import { TRAFFICKING_STATUSES, VERIFICATION_OUTCOMES } from '../verification/codes.ts';
import { statusConflicts } from '../verification/status-conflicts.ts';
import { type ChapterFacts, caseFact, itemFact, yesIf } from './catalogue.ts';

export const verificationFacts: ChapterFacts = {
  items: [],
  facts: [
    caseFact('verification.started', ['yes'], ({ verification }) =>
      yesIf(verification.started !== undefined),
    ),
    caseFact(
      'verification.outcome',
      VERIFICATION_OUTCOMES,
      ({ verification }) => verification.concluded?.outcome,
    ),
    caseFact('verification.indicators', ['yes'], ({ verification }) =>
      yesIf(verification.indicators.length > 0),
    ),
    caseFact('verification.act-means-purpose', ['established', 'not-established'], ({ verification }) => {
      const elements = verification.actMeansPurpose;
      if (!elements) return undefined;
      const { acts, means, purposes } = elements;
      return [acts, means, purposes].every((found) => found.length > 0) ? 'established' : 'not-established';
    }),
    itemFact('victim', 'trafficking.status', [...TRAFFICKING_STATUSES, 'conflicting'], (state, id) =>
      statusConflicts(state).some(({ personId }) => personId === id)
        ? 'conflicting'
        : state.verification.determinations[id]?.at(-1)?.status,
    ),
  ],
};
