import { refuse, Text } from '#kernel';
import { needActivity } from './activities.ts';
import { action, event } from './state.ts';

export class CancelActivity {
  @Text(1000) readonly reason!: string;
}

export const activityCancelled = event('ActivityCancelled', {
  shape: CancelActivity,
  personal: ['reason'],
  evolve: (work, _reason, { id }) =>
    work.activity ? { ...work, activity: { ...work.activity, status: 'cancelled', details: id } } : work,
  tell: {
    en: ({ reason }) => `The activity was cancelled: ${reason}`,
    id: ({ reason }) => `Kegiatan dibatalkan: ${reason}`,
  },
});

export const cancelActivity = action({
  name: 'cancelActivity',
  input: CancelActivity,
  roles: ['ADV', 'CAD'],
  on: 'existing',
  example: { reason: 'The road to the village was flooded' },
  emits: [activityCancelled],
  decide: (input, state) => {
    const { status } = needActivity(state);
    if (status === 'cancelled') return [];
    if (status === 'held')
      refuse(
        'activity/held',
        'An activity that was held cannot be cancelled; retract the entry if it is wrong',
      );
    return [activityCancelled.of(input)];
  },
});
