import { given } from '../given.ts';
import { approved, director, sent, signed, submitted } from './history.ts';
import { letterSigned, signLetter } from './sign-letter.ts';

const input = signLetter.example;
const signatory = { actor: director };

describe('sign a letter', () => {
  it('follows the approval', () => {
    given(...approved)
      .when('signLetter', input, signatory)
      .thenEvents(letterSigned.of(input));
    given(...submitted)
      .when('signLetter', input, signatory)
      .thenRefused('letter/wrong-status');
  });
  it.each([[signed], [sent]])('does nothing the second time', (past) =>
    given(...past)
      .when('signLetter', input, signatory)
      .thenNothing(),
  );
});
