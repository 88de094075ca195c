import { by } from '#kernel';
import { given } from '../given.ts';
import { approved, drafted, sent, signed, textHash } from './history.ts';
import { letterRevised, reviseLetter } from './revise-letter.ts';
import { textHashOf } from './text.ts';

const input = reviseLetter.example;
const revised = letterRevised.of({ ...input, revision: 2, textHash: textHashOf(input) });
const lawyer = { id: 'lawyer-1', role: 'LAW' };

describe('rewrite a letter', () => {
  it('makes the next revision', () =>
    given(...drafted)
      .when('reviseLetter', input)
      .thenEvents(revised));
  it('lets approval and signature lapse, and remembers all authors', () => {
    const letter = given(...signed, by(lawyer, revised)).state().letters.items.L1;
    expect(letter).toMatchObject({
      status: 'drafted',
      revision: 2,
      replyBy: '2022-08-10',
      authors: ['advocate-1', 'lawyer-1'],
    });
    expect(letter?.textHash).not.toBe(textHash);
    expect(letter).not.toHaveProperty('approvedRevision');
    expect(letter).not.toHaveProperty('approvedHash');
    expect(letter).not.toHaveProperty('signedBy');
  });
  it('cannot be signed on the strength of the old approval', () =>
    given(...approved, revised)
      .when('signLetter', { letterId: 'L1' })
      .thenRefused('letter/wrong-status'));
  it('is refused once the letter is sent', () =>
    given(...sent)
      .when('reviseLetter', input)
      .thenRefused('letter/wrong-status'));
  it('is refused for a letter that is not there', () =>
    given(...drafted)
      .when('reviseLetter', { ...input, letterId: 'L2' })
      .thenRefused('letter/not-found'));
});
