import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { concludeReintegration, reintegrationConcluded } from './conclude-reintegration.ts';
import { assessed, planned, stranger } from './history.ts';

const input = concludeReintegration.example;
const declined = { ...input, outcome: 'declined-support' } as const;

describe('conclude a reintegration', () => {
  it('notes whether the goals of the plan were met', () =>
    given(...planned)
      .when('concludeReintegration', input)
      .thenEvents(reintegrationConcluded.of(input)));
  it('does nothing the second time', () =>
    given(...planned, reintegrationConcluded.of(input))
      .when('concludeReintegration', input)
      .thenNothing());
  it('is refused as met where no plan set goals', () =>
    given(...assessed)
      .when('concludeReintegration', input)
      .thenRefused('reintegration/no-plan'));
  it('may end without a plan, and without consent, when the person declines', () =>
    given(...withVictim)
      .when('concludeReintegration', declined)
      .thenEvents(reintegrationConcluded.of(declined)));
  it('is for persons on the case', () =>
    given(...planned)
      .when('concludeReintegration', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
