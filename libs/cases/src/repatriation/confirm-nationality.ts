import { Code, Country, Label, Maybe, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { NATIONALITY_SOURCES } from './codes.ts';
import { notReturning } from './state.ts';

export class ConfirmNationality {
  @Uuid() readonly personId!: string;
  @Country() readonly country!: string;
  @Code(NATIONALITY_SOURCES) readonly confirmedBy!: string;
  @Maybe() @Label() readonly documentRef?: string;
}

export const nationalityConfirmed = eventOf('repatriation')('NationalityConfirmed', {
  shape: ConfirmNationality,
  approveCorrections: true,
  evolve: ({ persons }, { personId, country, confirmedBy }) => ({
    persons: learned(persons, personId, notReturning, { nationality: { country, confirmedBy } }),
  }),
  tell: {
    en: ({ personId, country, confirmedBy, documentRef }, say) =>
      `The nationality of ${say.person(personId)} (${country}) was confirmed by ${say.word(confirmedBy)}${bracketed(documentRef)}`,
    id: ({ personId, country, confirmedBy, documentRef }, say) =>
      `Kewarganegaraan ${say.person(personId)} (${country}) dipastikan oleh ${say.word(confirmedBy)}${bracketed(documentRef)}`,
  },
});

export const confirmNationality = action({
  name: 'confirmNationality',
  input: ConfirmNationality,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    country: 'ID',
    confirmedBy: 'kbri',
  },
  emits: [nationalityConfirmed],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.repatriation.persons[input.personId]?.nationality;
    const same = known?.country === input.country && known.confirmedBy === input.confirmedBy;
    return same ? [] : [nationalityConfirmed.of(input)];
  },
});
