import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { grantPowerOfAttorney, powerOfAttorneyGranted } from './grant-power-of-attorney.ts';
import { personId, stranger } from './history.ts';

const input = grantPowerOfAttorney.example;
const granted = powerOfAttorneyGranted.of(input);

describe('record a power of attorney', () => {
  it('notes the lawyer and the document', () =>
    given(...withVictim)
      .when('grantPowerOfAttorney', input)
      .thenEvents(granted));
  it('does nothing the second time', () =>
    given(...withVictim, granted)
      .when('grantPowerOfAttorney', input)
      .thenNothing());
  it('may be given to several lawyers, and be renewed', () => {
    const second = powerOfAttorneyGranted.of({ ...input, lawyer: 'lawyer-2' });
    const renewed = powerOfAttorneyGranted.of({ ...input, documentRef: 'Surat Kuasa 020/SK/2023' });
    expect(given(...withVictim, granted, second, renewed).state().legal.powers[personId]).toEqual([
      { lawyer: 'lawyer-2', documentRef: input.documentRef },
      { lawyer: 'lawyer-1', documentRef: 'Surat Kuasa 020/SK/2023' },
    ]);
  });
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('grantPowerOfAttorney', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
