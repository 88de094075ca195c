import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { empowered, personId } from './history.ts';
import { powerOfAttorneyRevoked, revokePowerOfAttorney } from './revoke-power-of-attorney.ts';

const input = revokePowerOfAttorney.example;

describe('revoke a power of attorney', () => {
  it('ends it for this lawyer', () => {
    given(...empowered)
      .when('revokePowerOfAttorney', input)
      .thenEvents(powerOfAttorneyRevoked.of(input));
    const { powers } = given(...empowered, powerOfAttorneyRevoked.of(input)).state().legal;
    expect(powers[personId]).toEqual([]);
  });
  it('does nothing where there is none', () =>
    given(...withVictim)
      .when('revokePowerOfAttorney', input)
      .thenNothing());
  it('tolerates that the grant was retracted', () =>
    expect(given(...withVictim, powerOfAttorneyRevoked.of(input)).state().legal.powers).toEqual({}));
});
