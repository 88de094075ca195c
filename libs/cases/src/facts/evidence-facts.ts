import { RELIABILITY } from '../evidence/codes.ts';
import { type CaseItems, type ChapterFacts, itemFact, toVictims } from './catalogue.ts';

const evidence: CaseItems = {
  type: 'evidence',
  statuses: ['held', 'handed-over', 'withdrawn'],
  ids: (state) => Object.keys(state.evidence.items),
  status: (state, id) => {
    const item = state.evidence.items[id];
    return item && (item.withdrawn ? 'withdrawn' : item.custody);
  },
  links: toVictims((state, id) => {
    const personId = state.evidence.items[id]?.personId;
    return personId === undefined ? [] : [personId];
  }),
};

export const evidenceFacts: ChapterFacts = {
  items: [evidence],
  facts: [
    itemFact(
      'evidence',
      'evidence.reliability',
      RELIABILITY,
      (state, id) => state.evidence.items[id]?.reliability,
    ),
    itemFact('evidence', 'evidence.unchanged', ['yes', 'no'], (state, id) => {
      const verified = state.evidence.items[id]?.verified;
      return verified === undefined ? undefined : verified ? 'yes' : 'no';
    }),
  ],
};
