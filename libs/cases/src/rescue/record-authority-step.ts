import { Code, Label, Maybe, refuse, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { AUTHORITY_STEPS, RESCUE_AUTHORITIES } from './codes.ts';
import { type AuthorityStep, type RescueAuthority, untouched } from './state.ts';

export class RecordAuthorityStep {
  @Uuid() readonly personId!: string;
  @Code(AUTHORITY_STEPS) readonly kind!: AuthorityStep;
  @Code(RESCUE_AUTHORITIES) readonly authority!: RescueAuthority;
  @Maybe() @Label() readonly documentRef?: string;
  @Maybe() @Text() readonly note?: string;
}

export const authorityStepRecorded = eventOf('rescue')('AuthorityStepRecorded', {
  shape: RecordAuthorityStep,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, kind, authority }) => {
    const { interviews } = state.persons[personId] ?? untouched;
    const heldBy = kind === 'immigration-detained' ? authority : null;
    const more = kind === 'police-interview' ? { interviews: interviews + 1 } : { heldBy };
    return { ...state, persons: learned(state.persons, personId, untouched, more) };
  },
  tell: {
    en: ({ personId, kind, authority, documentRef, note }, say) =>
      `${say.person(personId)}: ${say.word(kind)}, ${say.word(authority)}${bracketed(documentRef)}${tail(note)}`,
    id: ({ personId, kind, authority, documentRef, note }, say) =>
      `${say.person(personId)}: ${say.word(kind)}, ${say.word(authority)}${bracketed(documentRef)}${tail(note)}`,
  },
});

export const recordAuthorityStep = action({
  name: 'recordAuthorityStep',
  input: RecordAuthorityStep,
  roles: ['ADV', 'LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'immigration-detained',
    authority: 'cambodian-immigration',
  },
  emits: [authorityStepRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const heldBy = state.rescue.persons[input.personId]?.heldBy;
    if (input.kind === 'immigration-detained' && heldBy === input.authority) return [];
    if (input.kind === 'released-from-detention' && heldBy === null) return [];
    if (input.kind === 'released-from-detention' && !heldBy) {
      refuse('rescue/not-detained', 'No detention of this person is on record; record it first');
    }
    return [authorityStepRecorded.of(input)];
  },
});
