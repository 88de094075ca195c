import { Codes, Maybe, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { needClient } from './client.ts';
import { NEEDS } from './codes.ts';
import { type Need, notBegun } from './state.ts';

export class AssessNeeds {
  @Uuid() readonly personId!: string;
  /** None when the person needs nothing. */
  @Codes(NEEDS, 0) readonly needs!: readonly Need[];
  @Maybe() @Text() readonly note?: string;
}

export const needsAssessed = eventOf('reintegration')('NeedsAssessed', {
  shape: AssessNeeds,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, needs }) => ({
    ...state,
    persons: learned(state.persons, personId, notBegun, { needs }),
  }),
  tell: {
    en: ({ personId, needs, note }, say) =>
      `The needs of ${say.person(personId)} were assessed: ${needs.length > 0 ? say.list(needs) : 'none'}${tail(note)}`,
    id: ({ personId, needs, note }, say) =>
      `Kebutuhan ${say.person(personId)} telah dinilai: ${needs.length > 0 ? say.list(needs) : 'tidak ada'}${tail(note)}`,
  },
});

/** An assessment is a fact of its day: the same needs found again are a new one. */
export const assessNeeds = action({
  name: 'assessNeeds',
  input: AssessNeeds,
  roles: ['ADV', 'PSY', 'CAD'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    needs: ['psychosocial', 'debt', 'livelihood'],
  },
  emits: [needsAssessed],
  decide: (input, state) => {
    needClient(state, input.personId);
    return [needsAssessed.of(input)];
  },
});
