import { Maybe, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';

export class AddVictim {
  /** A registered person. */
  @Uuid() readonly personId!: string;
  @Maybe() @Text(1000) readonly note?: string;
}

export const victimAdded = eventOf('report')('VictimAdded', {
  shape: AddVictim,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId }, { recordedAt }) => ({
    ...state,
    victims: { ...state.victims, [personId]: { personId, addedAt: recordedAt } },
  }),
  tell: {
    en: ({ personId }, say) => `${say.person(personId)} was added to the case as a possible victim`,
    id: ({ personId }, say) => `${say.person(personId)} ditambahkan ke kasus sebagai terindikasi korban`,
  },
});

export const addVictim = action({
  name: 'addVictim',
  input: AddVictim,
  roles: ['ADV', 'INT'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001' },
  emits: [victimAdded],
  refers: ({ personId }) => [`person-${personId}`],
  decide: (input, { report }) => {
    const victim = report.victims[input.personId];
    return victim && !victim.removed ? [] : [victimAdded.of(input)];
  },
});
