import type { OpenItem } from '../open-item.ts';
import type { Role } from '../roles.ts';
import type { CaseState } from '../state.ts';
import { awaitsAnswer, isFruitless, restsOnNothing } from './letters.ts';
import type { Letter, LetterStatus } from './state.ts';

type Next = readonly [kind: string, role: Role];

/** What a letter waits for before it is sent, or sent again. */
const NEXT: Partial<Record<LetterStatus, Next>> = {
  drafted: ['submit-letter', 'ADV'],
  'in-review': ['review-letter', 'COO'],
  returned: ['revise-letter', 'ADV'],
  approved: ['sign-letter', 'DIR'],
  undelivered: ['resend-letter', 'ADV'],
};

const next = (state: CaseState, letter: Letter): Next | undefined => {
  if (restsOnNothing(state, letter)) return ['withdraw-letter', 'ADV'];
  if (letter.dispatch !== undefined) return ['await-dispatch', 'ADV'];
  if (letter.status === 'signed') return letter.number ? ['send-letter', 'ADV'] : ['number-letter', 'DIR'];
  if (awaitsAnswer(letter)) return ['await-answer', 'ADV'];
  if (letter.status === 'escalated') return undefined;
  return isFruitless(letter) ? ['escalate-letter', 'COO'] : NEXT[letter.status];
};

/** What waits for somebody in this chapter. */
export const lettersOpen = (state: CaseState): readonly OpenItem[] =>
  Object.values(state.letters.items).flatMap((letter) => {
    const [kind, role] = next(state, letter) ?? [];
    if (!kind || !role) return [];
    const dueAt = kind === 'await-answer' && letter.replyDueAt;
    return [
      {
        id: `letter-${letter.id}-${kind}`,
        kind,
        role,
        ...(dueAt ? { dueAt } : {}),
        about: letter.id,
        blocksClosure: true,
      },
    ];
  });
