import { Day, LocalId, Uuid } from '#kernel';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { needClient } from './client.ts';

export class ScheduleFollowUp {
  @Uuid() readonly personId!: string;
  @Day() readonly dueOn!: string;
}

class FollowUpScheduled extends ScheduleFollowUp {
  @LocalId() readonly followUpId!: string;
}

export const followUpScheduled = eventOf('reintegration')('FollowUpScheduled', {
  shape: FollowUpScheduled,
  fixed: ['followUpId'],
  evolve: (state, { followUpId, personId, dueOn }) => ({
    ...state,
    followUps: { ...state.followUps, [followUpId]: { id: followUpId, personId, dueOn } },
  }),
  tell: {
    en: ({ followUpId, personId, dueOn }, say) =>
      `Follow-up ${followUpId} with ${say.person(personId)} was scheduled for ${say.date(dueOn)}`,
    id: ({ followUpId, personId, dueOn }, say) =>
      `Tindak lanjut ${followUpId} dengan ${say.person(personId)} dijadwalkan pada ${say.date(dueOn)}`,
  },
});

export const scheduleFollowUp = action({
  name: 'scheduleFollowUp',
  input: ScheduleFollowUp,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', dueOn: '2022-11-01' },
  emits: [followUpScheduled],
  decide: (input, state, { history }) => {
    needClient(state, input.personId);
    const { followUps } = state.reintegration;
    const known = Object.values(followUps).some(
      ({ personId, dueOn, result }) =>
        personId === input.personId && dueOn === input.dueOn && result === undefined,
    );
    return known
      ? []
      : [followUpScheduled.of({ ...input, followUpId: nextId('U', followUpScheduled, history) })];
  },
});
