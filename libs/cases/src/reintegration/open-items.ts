import { endOfDay } from '#kernel';
import type { OpenItem } from '../open-item.ts';
import { activeVictims } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import type { FollowUp, PersonReintegrating } from './state.ts';

const toFollowUp = ({ id, dueOn }: FollowUp): OpenItem => ({
  id: `follow-up-${id}`,
  kind: 'follow-up-person',
  role: 'ADV',
  dueAt: endOfDay(dueOn),
  about: id,
  blocksClosure: true,
});

const ofPerson = (personId: string, person?: PersonReintegrating): readonly OpenItem[] => {
  const item = (kind: string): OpenItem => ({
    id: `reintegration-${kind}-${personId}`,
    kind,
    role: 'ADV',
    about: personId,
    blocksClosure: true,
  });
  if (!person || person.concluded) return [];
  if (person.plan) {
    return [{ ...item('conclude-reintegration'), dueAt: endOfDay(person.plan.endsOn) }];
  }
  return (person.needs ?? []).length > 0 ? [item('agree-plan')] : [];
};

/** What waits for somebody in this chapter. */
export const reintegrationOpen = (state: CaseState): readonly OpenItem[] => {
  const { persons, followUps } = state.reintegration;
  return [
    ...Object.values(followUps)
      .filter(({ result }) => result === undefined)
      .map(toFollowUp),
    ...activeVictims(state).flatMap(({ personId }) => ofPerson(personId, persons[personId])),
  ];
};
