import { Code, Maybe, Part, refuse, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { placeName } from '../phrases.ts';
import { ReportedPlace } from '../report/report-case.ts';
import type { Place } from '../report/state.ts';
import { needVictim } from '../report/victims.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RESCUE_OUTCOMES } from './codes.ts';
import { isFree, type RescueOutcome, setsFree, untouched } from './state.ts';

export class RecordRescueOutcome {
  @Uuid() readonly personId!: string;
  @Code(RESCUE_OUTCOMES) readonly kind!: RescueOutcome;
  @Part(ReportedPlace) readonly place!: ReportedPlace;
  @Maybe() @Text() readonly condition?: string;
}

export const rescueOutcomeRecorded = eventOf('rescue')('RescueOutcomeRecorded', {
  shape: RecordRescueOutcome,
  personal: ['condition'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { personId, kind, place }, { id, occurredAt }) => ({
    ...state,
    persons: learned(state.persons, personId, untouched, {
      outcome: { kind, place, when: occurredAt, details: id },
    }),
  }),
  tell: {
    en: ({ personId, kind, place, condition }, say) =>
      `${say.person(personId)} was recorded as "${say.word(kind)}" in ${placeName(place)}${tail(condition)}`,
    id: ({ personId, kind, place, condition }, say) =>
      `${say.person(personId)} dicatat sebagai "${say.word(kind)}" di ${placeName(place)}${tail(condition)}`,
  },
});

const isSamePlace = (one: Place, other: Place) => one.country === other.country && one.city === other.city;

/** Whoever is free is not held again, unless trafficked again. */
const needHeld = ({ rescue, repatriation }: CaseState, { personId, kind }: RecordRescueOutcome) => {
  const person = rescue.persons[personId];
  const traffickedAgain = (repatriation.persons[personId]?.retrafficked ?? 0) > 0;
  if (!person || !isFree(person) || setsFree(kind) || traffickedAgain) return;
  refuse(
    'rescue/already-free',
    'This person was recorded as free; record the new trafficking first, or correct the earlier entry',
  );
};

/** How one person fared: never recorded for a group. */
export const recordRescueOutcome = action({
  name: 'recordRescueOutcome',
  input: RecordRescueOutcome,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'rescued',
    place: { country: 'KH', city: 'Sihanoukville' },
    condition: 'Exhausted, unhurt',
  },
  emits: [rescueOutcomeRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const before = state.rescue.persons[input.personId]?.outcome;
    if (before?.kind === input.kind && isSamePlace(before.place, input.place)) return [];
    needHeld(state, input);
    return [rescueOutcomeRecorded.of(input)];
  },
});
