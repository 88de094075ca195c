import { Code, Day, Label, LocalIds, Maybe, NeededIf } from '#kernel';
import { needReliedUpon } from '../evidence/pieces.ts';
import { fieldsAdded } from '../lift.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { LETTER_OUTCOMES } from './codes.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { type LetterOutcome, letterLearned } from './state.ts';

export class RecordAnswer extends AboutLetter {
  @Code(LETTER_OUTCOMES) readonly outcome!: LetterOutcome;
  /** The day of the answer. */
  @Day() readonly date!: string;
  @Label() readonly documentRef!: string;
  /** The answer as it came in (a scan), received as evidence before. */
  @Maybe() @LocalIds(1) readonly evidenceIds?: readonly string[];
  @NeededIf<RecordAnswer>(({ outcome }) => outcome === 'forwarded') @Label() readonly forwardedTo?: string;
}

export const letterAnswered = eventOf('letters')('LetterAnswered', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: RecordAnswer,
  approveCorrections: true,
  evolve: (state, { letterId, outcome, date, forwardedTo, evidenceIds }) =>
    letterLearned(state, letterId, {
      status: 'answered',
      outcome,
      answeredAt: date,
      ...(forwardedTo === undefined ? {} : { forwardedTo }),
      ...(evidenceIds === undefined ? {} : { answerEvidence: evidenceIds }),
    }),
  tell: {
    en: ({ letterId, outcome, date, documentRef, forwardedTo }, say) =>
      `Letter ${letterId} was answered on ${say.date(date)}, ${documentRef}: ${say.word(outcome)}${bracketed(forwardedTo)}`,
    id: ({ letterId, outcome, date, documentRef, forwardedTo }, say) =>
      `Surat ${letterId} dijawab pada ${say.date(date)}, ${documentRef}: ${say.word(outcome)}${bracketed(forwardedTo)}`,
  },
});

export const recordAnswer = action({
  name: 'recordAnswer',
  input: RecordAnswer,
  roles: ['ADV'],
  example: { letterId: 'L1', outcome: 'granted', date: '2022-08-05', documentRef: 'R-0412/PHNOM PENH/2022' },
  emits: [letterAnswered],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    const { evidenceIds = [] } = input;
    const attached = evidenceIds.every((id) => letter.answerEvidence?.includes(id));
    if (letter.outcome === input.outcome && letter.answeredAt === input.date && attached) return [];
    // A late answer is an answer, and a first one may be followed by a better one.
    needStatus(
      letter,
      'answered',
      'sent',
      'delivered',
      'acknowledged',
      'unanswered',
      'escalated',
      'answered',
    );
    for (const evidenceId of evidenceIds) needReliedUpon(state, evidenceId);
    return [letterAnswered.of(input)];
  },
});
