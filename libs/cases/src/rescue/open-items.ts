import type { OpenItem } from '../open-item.ts';
import { activeVictims } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import {
  isFree,
  type PersonInRescue,
  type RescuePlan,
  type RescueRequest,
  type RescueState,
  untouched,
} from './state.ts';

const ofPlan = ({ id, approvedBy }: RescuePlan, { requests }: RescueState): readonly OpenItem[] => {
  if (!approvedBy) {
    return [
      {
        id: `rescue-${id}-approval`,
        kind: 'approve-rescue-plan',
        role: 'COO',
        about: id,
        blocksClosure: true,
      },
    ];
  }
  const requested = Object.values(requests).some(({ planId }) => planId === id);
  return requested
    ? []
    : [{ id: `rescue-${id}-request`, kind: 'request-rescue', role: 'ADV', about: id, blocksClosure: false }];
};

/** What the answer to a request asks of us, until somebody has acted upon it. */
const afterResponse = ({ response, attempts }: RescueRequest): string | undefined => {
  if (attempts.length > 0 || response === 'refused') return undefined;
  if (response === 'needs-information') return 'answer-authority';
  if (response === 'no-response') return 'press-authority';
  return response === 'accepted' ? 'record-rescue-attempt' : 'chase-rescue-request';
};

const ofRequest = (request: RescueRequest): readonly OpenItem[] => {
  const kind = afterResponse(request);
  return kind
    ? [{ id: `rescue-${request.id}-${kind}`, kind, role: 'ADV', about: request.id, blocksClosure: false }]
    : [];
};

const needsRescue = ({ outcome }: PersonInRescue, isPlanned: boolean): boolean =>
  outcome ? outcome.kind === 'left-behind' || outcome.kind === 'relocated' : isPlanned;

const ofPerson = (personId: string, person: PersonInRescue, isPlanned: boolean): readonly OpenItem[] => {
  const item = (kind: string, blocksClosure: boolean): OpenItem => ({
    id: `rescue-${kind}-${personId}`,
    kind,
    role: 'ADV',
    about: personId,
    blocksClosure,
  });
  return [
    ...(needsRescue(person, isPlanned) ? [item('rescue-person', true)] : []),
    ...(person.heldBy ? [item('seek-release', true)] : []),
    ...(isFree(person) && person.screenings.length === 0 ? [item('screen-victim', false)] : []),
  ];
};

/** What waits for somebody in this chapter. A person left behind or moved away keeps the case open. */
export const rescueOpen = (state: CaseState): readonly OpenItem[] => {
  const { plans, requests, persons } = state.rescue;
  const planned = new Set(Object.values(plans).flatMap(({ personIds }) => personIds));
  return [
    ...Object.values(plans).flatMap((plan) => ofPlan(plan, state.rescue)),
    ...Object.values(requests).flatMap(ofRequest),
    ...activeVictims(state).flatMap(({ personId }) =>
      ofPerson(personId, persons[personId] ?? untouched, planned.has(personId)),
    ),
  ];
};
