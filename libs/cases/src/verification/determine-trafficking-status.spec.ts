import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { determineTraffickingStatus, traffickingStatusDetermined } from './determine-trafficking-status.ts';

const input = determineTraffickingStatus.example;
const { personId } = input;
const determined = traffickingStatusDetermined.of(input);

describe('determine the trafficking status', () => {
  it('says which body decided what, and in which document', () =>
    given(...withVictim)
      .when('determineTraffickingStatus', input)
      .thenEvents(determined));
  it('does nothing the second time', () =>
    given(...withVictim, determined)
      .when('determineTraffickingStatus', input)
      .thenNothing());
  it('keeps what was determined earlier', () => {
    const embassy = { ...input, status: 'not-a-victim-of-trafficking', orgName: 'KBRI Phnom Penh' } as const;
    const { determinations } = given(
      ...withVictim,
      determined,
      traffickingStatusDetermined.of(embassy),
    ).state().verification;
    expect(determinations[personId]).toMatchObject([{ orgName: 'Kementerian Sosial' }, { entryId: 'e5' }]);
  });
  it('concerns a person on the case', () =>
    given(...withVictim)
      .when('determineTraffickingStatus', { ...input, personId: '0199d1a0-0000-7000-8000-00000000a009' })
      .thenRefused('victim/not-on-case'));
  it('is corrected only with the approval of a second person', () =>
    expect(traffickingStatusDetermined.approveCorrections).toBe(true));
});
