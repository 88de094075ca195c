import { DATA_REQUEST_ANSWERS, PROCESSING_DECISIONS, PURPOSES } from '../consent/codes.ts';
import type { ConsentStatus } from '../consent/state.ts';
import type { CaseState } from '../state.ts';
import { type CaseItems, type ChapterFacts, itemFact, toVictims } from './catalogue.ts';

const WORDS = [
  'requested',
  'given',
  'refused',
  'withdrawn',
  'overridden',
] as const satisfies readonly ConsentStatus[];

/** What a person said last, or what was decided about the processing of their data since. */
const consentTo = (purpose: string) =>
  itemFact('victim', `consent.${purpose}`, [...WORDS, ...PROCESSING_DECISIONS], ({ consent }, id) => {
    const word = consent.byPerson[id]?.[purpose];
    return word?.processing ?? word?.status;
  });

const wordsOf = ({ consent }: CaseState, id: string) => Object.values(consent.byPerson[id] ?? {});

const override: CaseItems = {
  type: 'override',
  statuses: ['proposed', 'approved'],
  ids: ({ consent }) => Object.keys(consent.overrides),
  status: ({ consent }, id) => {
    const known = consent.overrides[id];
    return known && (known.approved ? 'approved' : 'proposed');
  },
  links: toVictims(({ consent }, id) => consent.overrides[id] && [consent.overrides[id].personId]),
};

const dataRequest: CaseItems = {
  type: 'data-request',
  statuses: ['received', ...DATA_REQUEST_ANSWERS],
  ids: ({ consent }) => Object.keys(consent.dataRequests),
  status: ({ consent }, id) => {
    const request = consent.dataRequests[id];
    return request && (request.outcome ?? 'received');
  },
  links: toVictims(({ consent }, id) => consent.dataRequests[id] && [consent.dataRequests[id].personId]),
};

export const consentFacts: ChapterFacts = {
  items: [override, dataRequest],
  facts: [
    ...PURPOSES.map(consentTo),
    itemFact('victim', 'consent.asked', ['waiting', 'answered'], (state, id) => {
      const words = wordsOf(state, id);
      if (words.length === 0) return undefined;
      return words.some(({ status }) => status === 'requested') ? 'waiting' : 'answered';
    }),
    itemFact('victim', 'consent.processing', ['to-stop', 'decided'], (state, id) => {
      const words = wordsOf(state, id);
      if (words.some(({ status, processing }) => status === 'withdrawn' && !processing)) return 'to-stop';
      return words.some(({ processing }) => processing) ? 'decided' : undefined;
    }),
  ],
};
