import { ArrayUnique } from 'class-validator';
import { Code, Count, Parts, refuse, type Say } from '#kernel';
import { needActivity } from './activities.ts';
import { AGE_GROUPS, SEXES } from './codes.ts';
import { action, event, type ParticipantCount } from './state.ts';

class Participants implements ParticipantCount {
  @Code(SEXES) readonly sex!: string;
  @Code(AGE_GROUPS) readonly ageGroup!: string;
  @Count(1) readonly count!: number;
}

export class HoldActivity {
  /** Counts only; names of participants are never recorded. */
  @Parts(Participants)
  @ArrayUnique(({ sex, ageGroup }: Participants) => `${sex} ${ageGroup}`)
  readonly participants!: readonly Participants[];
}

const total = (participants: readonly ParticipantCount[]) =>
  participants.reduce((sum, { count }) => sum + count, 0);

const each = (participants: readonly ParticipantCount[], say: Say) =>
  participants
    .map(({ sex, ageGroup, count }) => `${say.word(sex)}, ${say.word(ageGroup)}: ${count}`)
    .join('; ');

export const activityHeld = event('ActivityHeld', {
  shape: HoldActivity,
  evolve: (work, { participants }) =>
    work.activity ? { ...work, activity: { ...work.activity, status: 'held', participants } } : work,
  tell: {
    en: ({ participants }, say) =>
      `The activity was held with ${total(participants)} participants (${each(participants, say)})`,
    id: ({ participants }, say) =>
      `Kegiatan dilaksanakan dengan ${total(participants)} peserta (${each(participants, say)})`,
  },
});

export const holdActivity = action({
  name: 'holdActivity',
  input: HoldActivity,
  roles: ['ADV', 'CAD'],
  example: {
    participants: [
      { sex: 'woman', ageGroup: 'adult', count: 24 },
      { sex: 'man', ageGroup: 'youth', count: 11 },
    ],
  },
  emits: [activityHeld],
  decide: (input, state) => {
    const { status, participants } = needActivity(state);
    if (status === 'planned') return [activityHeld.of(input)];
    return asText(participants) === asText(input.participants)
      ? []
      : refuse('activity/held', 'This activity was already held; correct the entry to change its counts');
  },
});

const asText = (participants: readonly ParticipantCount[]) =>
  participants
    .map(({ sex, ageGroup, count }) => `${sex} ${ageGroup} ${count}`)
    .sort()
    .join();
