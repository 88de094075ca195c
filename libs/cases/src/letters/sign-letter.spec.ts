import { by } from '#kernel';
import { given } from '../given.ts';
import { approveLetter, letterApproved } from './approve-letter.ts';
import { approved, coordinator, director, sent, signed, submitted, textHash } from './history.ts';
import { letterSigned, signLetter } from './sign-letter.ts';

const input = signLetter.example;
const signatory = { actor: director };

describe('sign a letter', () => {
  it('follows the approval', () => {
    given(...approved)
      .when('signLetter', input, signatory)
      .thenEvents(letterSigned.of({ ...input, textHash }));
    given(...submitted)
      .when('signLetter', input, signatory)
      .thenRefused('letter/wrong-status');
  });
  it('needs the approval of the very text', () =>
    given(
      ...submitted,
      by(coordinator, letterApproved.of({ ...approveLetter.example, textHash: 'f'.repeat(64) })),
    )
      .when('signLetter', input, signatory)
      .thenRefused('letter/other-text'));
  it.each([[signed], [sent]])('does nothing the second time', (past) =>
    given(...past)
      .when('signLetter', input, signatory)
      .thenNothing(),
  );
});
