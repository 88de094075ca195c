import { AUTHORITY_RESPONSES, RESCUE_OUTCOMES, SAFETY_STEPS, SCREENING_RESULTS } from '../rescue/codes.ts';
import { isFree, type PersonInRescue } from '../rescue/state.ts';
import { type CaseFact, type CaseItems, type ChapterFacts, itemFact, toVictims, yesIf } from './catalogue.ts';

const plan: CaseItems = {
  type: 'rescue-plan',
  statuses: ['proposed', 'approved'],
  ids: ({ rescue }) => Object.keys(rescue.plans),
  status: ({ rescue }, id) => {
    const known = rescue.plans[id];
    return known && (known.approvedBy ? 'approved' : 'proposed');
  },
  links: toVictims(({ rescue }, id) => rescue.plans[id]?.personIds),
};

const request: CaseItems = {
  type: 'rescue-request',
  statuses: ['requested', ...AUTHORITY_RESPONSES, 'attempted'],
  ids: ({ rescue }) => Object.keys(rescue.requests),
  status: ({ rescue }, id) => {
    const known = rescue.requests[id];
    if (!known) return undefined;
    return known.attempts.length > 0 ? 'attempted' : (known.response ?? 'requested');
  },
  links: {
    plan: { to: 'rescue-plan', ids: ({ rescue }, id) => one(rescue.requests[id]?.planId) },
    letter: { to: 'letter', ids: ({ rescue }, id) => one(rescue.requests[id]?.letterId) },
  },
};

const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

const about = (
  name: string,
  values: readonly string[],
  of: (person: PersonInRescue) => string | undefined,
): CaseFact =>
  itemFact('victim', name, values, ({ rescue }, id) => {
    const person = rescue.persons[id];
    return person && of(person);
  });

export const rescueFacts: ChapterFacts = {
  items: [plan, request],
  facts: [
    about('rescue.outcome', RESCUE_OUTCOMES, ({ outcome }) => outcome?.kind),
    about('rescue.free', ['yes', 'no'], (person) =>
      person.outcome ? (isFree(person) ? 'yes' : 'no') : undefined,
    ),
    about('rescue.safety', SAFETY_STEPS, ({ safety }) => safety?.kind),
    about('rescue.held', ['yes', 'no'], ({ heldBy }) => (heldBy ? 'yes' : 'no')),
    about('rescue.screening', SCREENING_RESULTS, ({ screenings }) => screenings.at(-1)?.result),
    about('rescue.care', ['yes'], ({ care }) => yesIf(care.length > 0)),
  ],
};
