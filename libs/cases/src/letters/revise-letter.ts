import { Count, LocalId } from '#kernel';
import { action, eventOf } from '../state.ts';
import { DraftLetter, draftLetter, termsOf } from './draft-letter.ts';
import { needLetter, needStatus, needVictimsAgree } from './letters.ts';
import { type Letter, withLetter } from './state.ts';

/** The whole letter as it now reads, so that every revision stands in one entry. */
export class ReviseLetter extends DraftLetter {
  @LocalId() readonly letterId!: string;
}

class LetterRevised extends ReviseLetter {
  @Count(2) readonly revision!: number;
}

/** The letter as before, but for what a review or a signature said about an earlier text. */
const unreviewed = ({ approvedBy: _by, approvedRevision: _revision, signedBy: _signer, ...letter }: Letter) =>
  letter;

export const letterRevised = eventOf('letters')('LetterRevised', {
  shape: LetterRevised,
  personal: ['subject', 'body'],
  approveCorrections: true,
  evolve: (state, { letterId, revision, ...terms }, { id, actor }) =>
    withLetter(state, letterId, (letter) => ({
      ...unreviewed(letter),
      ...termsOf(terms),
      revision,
      status: 'drafted',
      authors: [...new Set([...letter.authors, actor.id])],
      details: id,
    })),
  tell: {
    en: ({ letterId, recipient, revision, subject }) =>
      `Letter ${letterId} to ${recipient} was rewritten (revision ${revision}): ${subject}`,
    id: ({ letterId, recipient, revision, subject }) =>
      `Konsep surat ${letterId} kepada ${recipient} diubah (revisi ${revision}): ${subject}`,
  },
});

export const reviseLetter = action({
  name: 'reviseLetter',
  input: ReviseLetter,
  roles: ['ADV', 'LAW'],
  example: { ...draftLetter.example, letterId: 'L1', replyBy: '2022-08-10' },
  emits: [letterRevised],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    needStatus(letter, 'rewritten', 'drafted', 'in-review', 'returned', 'approved', 'signed');
    needVictimsAgree(state, input.victims);
    return [letterRevised.of({ ...input, revision: letter.revision + 1 })];
  },
});
