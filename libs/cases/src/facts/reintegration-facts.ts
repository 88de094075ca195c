import { FOLLOW_UP_RESULTS, REINTEGRATION_OUTCOMES } from '../reintegration/codes.ts';
import type { CaseState } from '../state.ts';
import { type CaseItems, type ChapterFacts, itemFact, toVictims } from './catalogue.ts';

const followUp: CaseItems = {
  type: 'follow-up',
  statuses: ['scheduled', ...FOLLOW_UP_RESULTS],
  ids: ({ reintegration }) => Object.keys(reintegration.followUps),
  status: ({ reintegration }, id) => {
    const known = reintegration.followUps[id];
    return known && (known.result ?? 'scheduled');
  },
  links: toVictims(
    ({ reintegration }, id) => reintegration.followUps[id] && [reintegration.followUps[id].personId],
  ),
};

/** Is our work for this person done: back home, or supported to the end of what was agreed? */
const helped = ({ rescue, repatriation, reintegration }: CaseState, id: string): string | undefined => {
  const supported = reintegration.persons[id];
  if (supported?.concluded) return 'yes';
  const travel = repatriation.persons[id]?.travel?.kind;
  if ((travel === 'received' || travel === 'handed-home') && !supported?.plan) return 'yes';
  return supported || repatriation.persons[id] || rescue.persons[id] ? 'no' : undefined;
};

export const reintegrationFacts: ChapterFacts = {
  items: [followUp],
  facts: [
    itemFact('victim', 'reintegration.needs', ['none', 'some'], ({ reintegration }, id) => {
      const needs = reintegration.persons[id]?.needs;
      return needs && (needs.length > 0 ? 'some' : 'none');
    }),
    itemFact('victim', 'reintegration.plan', ['agreed'], ({ reintegration }, id) =>
      reintegration.persons[id]?.plan ? 'agreed' : undefined,
    ),
    itemFact(
      'victim',
      'reintegration.concluded',
      REINTEGRATION_OUTCOMES,
      ({ reintegration }, id) => reintegration.persons[id]?.concluded,
    ),
    itemFact('victim', 'victim.helped', ['yes', 'no'], helped),
  ],
};
