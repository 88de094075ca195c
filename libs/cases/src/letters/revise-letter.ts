import { Count, LocalId, Maybe, Sha256 } from '#kernel';
import { fieldsAdded } from '../lift.ts';
import { action, eventOf } from '../state.ts';
import { DraftLetter, draftLetter, needWritable } from './draft-letter.ts';
import { needLetter, needStatus } from './letters.ts';
import { needNotOnItsWay } from './on-its-way.ts';
import { type Letter, withLetter } from './state.ts';
import { termsOf, textHashOf } from './text.ts';

/** The whole letter as it now reads, so that every revision stands in one entry. */
export class ReviseLetter extends DraftLetter {
  @LocalId() readonly letterId!: string;
}

class LetterRevised extends ReviseLetter {
  @Count(2) readonly revision!: number;
  @Maybe() @Sha256() readonly textHash?: string;
}

/** The letter as before, but for its text and what a review or a signature said about that. */
const unwritten = ({
  approvedBy: _by,
  approvedRevision: _revision,
  approvedHash: _approved,
  signedBy: _signer,
  textHash: _hash,
  copies: _copies,
  enclosures: _enclosures,
  ...letter
}: Letter) => letter;

export const letterRevised = eventOf('letters')('LetterRevised', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: LetterRevised,
  fixed: ['textHash'],
  personal: ['subject', 'body'],
  approveCorrections: true,
  evolve: (state, { letterId, revision, textHash, ...terms }, { id, actor }) =>
    withLetter(state, letterId, (letter) => ({
      ...unwritten(letter),
      ...termsOf(terms),
      revision,
      ...(textHash === undefined ? {} : { textHash }),
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
    needNotOnItsWay(letter);
    needWritable(input, state);
    return [letterRevised.of({ ...input, revision: letter.revision + 1, textHash: textHashOf(input) })];
  },
});
