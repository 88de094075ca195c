import { Code, Label, LocalId, Maybe, refuse } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { action, eventOf } from '../state.ts';
import { ESCALATION_TARGETS } from './codes.ts';
import { AboutLetter, isFruitless, needLetter } from './letters.ts';
import { type EscalationTarget, withLetter } from './state.ts';

export class EscalateLetter extends AboutLetter {
  @Code(ESCALATION_TARGETS) readonly target!: EscalationTarget;
  /** The office that is turned to. */
  @Label() readonly recipient!: string;
  /** The letter to that office, when there is one on this case. */
  @Maybe() @LocalId() readonly newLetterId?: string;
}

export const letterEscalated = eventOf('letters')('LetterEscalated', {
  shape: EscalateLetter,
  evolve: (state, { letterId, target, newLetterId }, { recordedAt }) =>
    withLetter(state, letterId, (letter) => ({
      ...letter,
      status: 'escalated',
      escalations: [
        ...letter.escalations,
        { target, at: recordedAt, ...(newLetterId === undefined ? {} : { newLetterId }) },
      ],
    })),
  tell: {
    en: ({ letterId, target, recipient }, say) =>
      `Letter ${letterId}, which brought nothing, was escalated to ${recipient} (${say.word(target)})`,
    id: ({ letterId, target, recipient }, say) =>
      `Surat ${letterId} yang tidak membuahkan hasil dieskalasi ke ${recipient} (${say.word(target)})`,
  },
});

export const escalateLetter = action({
  name: 'escalateLetter',
  input: EscalateLetter,
  roles: ['COO'],
  example: { letterId: 'L1', target: 'ombudsman', recipient: 'Ombudsman RI' },
  emits: [letterEscalated],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    if (letter.escalations.some(({ target }) => target === input.target)) return [];
    // The Ombudsman hears only who turned to the authority first, and in vain: UU 37/2008 art. 24(1)c.
    if (!isFruitless(letter)) {
      refuse(
        'letter/not-fruitless',
        'Only a letter without answer, refused or without substance is escalated',
        {
          now: letter.status,
        },
      );
    }
    if (input.newLetterId !== undefined) needLetter(state, input.newLetterId);
    needConsent(state, letter.victims, input.target === 'media' ? 'media' : 'share-with-authorities');
    return [letterEscalated.of(input)];
  },
});
