import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';

/** What waits for somebody in this chapter. */
export const consentOpen = (state: CaseState): readonly OpenItem[] => [
  ...Object.keys(state.consent.byPerson).flatMap((personId) => [
    ...askedOf(state, personId),
    ...withdrawnBy(state, personId),
  ]),
  ...overrides(state),
  ...dataRequests(state),
];

const due = ({ deadlines }: CaseState, deadlineId?: string) => {
  const dueAt = deadlineId && deadlines.items[deadlineId]?.dueAt;
  return dueAt ? { dueAt } : {};
};

const words = ({ consent }: CaseState, personId: string) => Object.values(consent.byPerson[personId] ?? {});

const askedOf = (state: CaseState, personId: string): readonly OpenItem[] =>
  words(state, personId).some(({ status }) => status === 'requested')
    ? [
        {
          id: `consent-${personId}-answer`,
          kind: 'record-consent',
          role: 'ADV',
          about: personId,
          blocksClosure: false,
        },
      ]
    : [];

const withdrawnBy = (state: CaseState, personId: string): readonly OpenItem[] => {
  const first = words(state, personId).find((word) => word.status === 'withdrawn' && !word.processing);
  return first
    ? [
        {
          id: `consent-${personId}-stop`,
          kind: 'stop-processing',
          role: 'DPO',
          ...due(state, first.deadlineId),
          about: personId,
          blocksClosure: true,
        },
      ]
    : [];
};

const overrides = ({ consent }: CaseState): readonly OpenItem[] =>
  Object.values(consent.overrides)
    .filter(({ approved }) => !approved)
    .map(({ id }) => ({
      id: `consent-override-${id}`,
      kind: 'approve-consent-override',
      role: 'DIR',
      about: id,
      blocksClosure: false,
    }));

const dataRequests = (state: CaseState): readonly OpenItem[] =>
  Object.values(state.consent.dataRequests)
    .filter(({ outcome }) => !outcome)
    .map(({ id, deadlineId }) => ({
      id: `data-request-${id}`,
      kind: 'answer-data-request',
      role: 'DPO',
      ...due(state, deadlineId),
      about: id,
      blocksClosure: true,
    }));
