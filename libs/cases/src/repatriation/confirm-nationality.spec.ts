import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { confirmNationality, nationalityConfirmed } from './confirm-nationality.ts';
import { stranger } from './history.ts';

const input = confirmNationality.example;
const confirmed = nationalityConfirmed.of(input);

describe('confirm a nationality', () => {
  it('notes by whom', () =>
    given(...withVictim)
      .when('confirmNationality', input)
      .thenEvents(confirmed));
  it('does nothing the second time', () =>
    given(...withVictim, confirmed)
      .when('confirmNationality', input)
      .thenNothing());
  it('takes the word of another body as well', () =>
    given(...withVictim, confirmed)
      .when('confirmNationality', { ...input, confirmedBy: 'dukcapil' })
      .thenEvents(nationalityConfirmed.of({ ...input, confirmedBy: 'dukcapil' })));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('confirmNationality', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
