import { CLOSURE_REASONS } from '../closure/codes.ts';
import { DEADLINE_ENDS } from '../deadlines/codes.ts';
import { type CaseItems, type ChapterFacts, caseFact, yesIf } from './catalogue.ts';

const deadline: CaseItems = {
  type: 'deadline',
  statuses: ['open', ...DEADLINE_ENDS],
  ids: ({ deadlines }) => Object.keys(deadlines.items),
  status: ({ deadlines }, id) => deadlines.items[id]?.status,
  links: {},
};

const legalHold: CaseItems = {
  type: 'legal-hold',
  statuses: ['in-force', 'lifted'],
  ids: ({ closure }) => Object.keys(closure.legalHolds),
  status: ({ closure }, id) => {
    const hold = closure.legalHolds[id];
    return hold && (hold.liftedAt === undefined ? 'in-force' : 'lifted');
  },
  links: {},
};

/** What keeps a case from ending, and how it ends; a pause among them. */
export const closureFacts: ChapterFacts = {
  items: [deadline, legalHold],
  facts: [
    caseFact('closure.requested', CLOSURE_REASONS, ({ closure }) => closure.requested?.reason),
    caseFact('closure.closed', CLOSURE_REASONS, ({ closure }) => closure.closed?.reason),
    caseFact('process.paused', ['yes'], (state) => yesIf(state.process.paused !== undefined)),
  ],
};
