import { refuse, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';

export class RemoveVictim {
  @Uuid() readonly personId!: string;
  @Text(1000) readonly reason!: string;
}

export const victimRemoved = eventOf('report')('VictimRemoved', {
  shape: RemoveVictim,
  personal: ['reason'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId }, { id, recordedAt }) => {
    const victim = state.victims[personId];
    if (!victim) return state;
    const removed = { at: recordedAt, details: id };
    return { ...state, victims: { ...state.victims, [personId]: { ...victim, removed } } };
  },
  tell: {
    en: ({ personId, reason }, say) => `${say.person(personId)} was taken off the case: ${reason}`,
    id: ({ personId, reason }, say) => `${say.person(personId)} dikeluarkan dari kasus: ${reason}`,
  },
});

export const removeVictim = action({
  name: 'removeVictim',
  input: RemoveVictim,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    reason: 'Is helped in the case of the other group',
  },
  emits: [victimRemoved],
  decide: (input, { report }) => {
    const victim =
      report.victims[input.personId] ??
      refuse('victim/not-on-case', 'The person to be taken off was never on this case; check the person');
    return victim.removed ? [] : [victimRemoved.of(input)];
  },
});
