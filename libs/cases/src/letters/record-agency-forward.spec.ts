import { given } from '../given.ts';
import { numbered, sent } from './history.ts';
import { agencyForwarded, recordAgencyForward } from './record-agency-forward.ts';

const input = recordAgencyForward.example;

describe('record that the authority passed a letter on', () => {
  it('says to whom', () =>
    given(...sent)
      .when('recordAgencyForward', input)
      .thenEvents(agencyForwarded.of(input)));
  it('does nothing the second time', () =>
    given(...sent, agencyForwarded.of(input))
      .when('recordAgencyForward', input)
      .thenNothing());
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('recordAgencyForward', input)
      .thenRefused('letter/not-sent'));
});
