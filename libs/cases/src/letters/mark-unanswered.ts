import { Instant, isBefore, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

class LetterMarkedUnanswered extends AboutLetter {
  /** When the time to answer ended. */
  @Instant() readonly dueAt!: string;
}

export const letterMarkedUnanswered = eventOf('letters')('LetterMarkedUnanswered', {
  shape: LetterMarkedUnanswered,
  approveCorrections: true,
  evolve: (state, { letterId }) => letterLearned(state, letterId, { status: 'unanswered' }),
  tell: {
    en: ({ letterId, dueAt }, say) => `No answer to letter ${letterId} had come by ${say.date(dueAt)}`,
    id: ({ letterId, dueAt }, say) => `Surat ${letterId} belum dijawab hingga ${say.date(dueAt)}`,
  },
});

export const markUnanswered = action({
  name: 'markUnanswered',
  input: AboutLetter,
  roles: ['SYS', 'ADV'],
  example: { letterId: 'L1' },
  emits: [letterMarkedUnanswered],
  decide: (input, state, { now }) => {
    const letter = needLetter(state, input.letterId);
    if (letter.status === 'unanswered' || letter.status === 'escalated') return [];
    needStatus(letter, 'marked unanswered', 'sent', 'delivered', 'acknowledged');
    const dueAt =
      letter.replyDueAt ?? refuse('letter/not-sent', 'This letter has no time to answer; send it first');
    if (!isBefore(dueAt, now)) {
      refuse('letter/not-due', 'The authority still has time to answer; wait for the end of that day', {
        dueAt,
      });
    }
    return [letterMarkedUnanswered.of({ ...input, dueAt })];
  },
});
