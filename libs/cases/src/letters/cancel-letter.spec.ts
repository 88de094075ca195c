import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { cancelLetter, letterCancelled } from './cancel-letter.ts';
import { drafted, sent, signed } from './history.ts';

const input = cancelLetter.example;
const cancelled = letterCancelled.of(input);

describe('cancel a letter', () => {
  it('is possible until it is sent', () => {
    given(...signed)
      .when('cancelLetter', input)
      .thenEvents(cancelled);
    given(...sent)
      .when('cancelLetter', input)
      .thenRefused('letter/wrong-status');
  });
  it('leaves nothing to wait for', () =>
    expect(openItems(given(...drafted, cancelled).state())).not.toContainEqual(
      expect.objectContaining({ about: 'L1' }),
    ));
  it('does nothing the second time', () =>
    given(...drafted, cancelled)
      .when('cancelLetter', input)
      .thenNothing());
});
