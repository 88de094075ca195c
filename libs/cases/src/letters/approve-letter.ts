import { Count, Maybe, refuse, Sha256 } from '#kernel';
import { fieldsAdded } from '../lift.ts';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { needReviewer } from './review.ts';
import { letterLearned } from './state.ts';

export class ApproveLetter extends AboutLetter {
  /** The text that was read: approval covers this revision and no other. */
  @Count(1) readonly revision!: number;
  /** The hash of that text, for those who have read it elsewhere; refused when it is not the current one. */
  @Maybe() @Sha256() readonly textHash?: string;
}

export const letterApproved = eventOf('letters')('LetterApproved', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: ApproveLetter,
  fixed: ['textHash'],
  approveCorrections: true,
  evolve: (state, { letterId, revision, textHash }, { actor }) =>
    letterLearned(state, letterId, {
      status: 'approved',
      approvedBy: actor.id,
      approvedRevision: revision,
      ...(textHash === undefined ? {} : { approvedHash: textHash }),
    }),
  tell: {
    en: ({ letterId, revision }) => `Letter ${letterId} was approved (revision ${revision})`,
    id: ({ letterId, revision }) => `Surat ${letterId} disetujui (revisi ${revision})`,
  },
});

export const approveLetter = action({
  name: 'approveLetter',
  input: ApproveLetter,
  roles: ['COO', 'DIR'],
  example: { letterId: 'L1', revision: 1 },
  emits: [letterApproved],
  decide: (input, state, { actor }) => {
    const letter = needLetter(state, input.letterId);
    if (letter.approvedRevision === input.revision) return [];
    needReviewer(letter, actor);
    if (letter.revision !== input.revision) {
      refuse('letter/other-revision', 'The text has changed since it was read; read the current revision', {
        revision: letter.revision,
      });
    }
    needStatus(letter, 'approved', 'in-review');
    const { textHash } = letter;
    if (input.textHash !== undefined && input.textHash !== textHash) {
      refuse('letter/other-text', 'The hash is not that of the current text; read that text');
    }
    return [letterApproved.of({ ...input, textHash })];
  },
});
