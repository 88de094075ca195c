import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { determineTraffickingStatus, traffickingStatusDetermined } from './determine-trafficking-status.ts';
import { statusConflicts } from './status-conflicts.ts';

const ministry = determineTraffickingStatus.example;
const embassy = { ...ministry, orgName: 'KBRI Phnom Penh', status: 'not-a-victim-of-trafficking' } as const;
const conflicts = (...inputs: readonly (typeof ministry)[]) =>
  statusConflicts(
    given(...withVictim, ...inputs.map((input) => traffickingStatusDetermined.of(input))).state(),
  );

describe('conflicts of status', () => {
  it('are there when two bodies say different things of one person', () =>
    expect(conflicts(ministry, embassy)).toMatchObject([
      {
        personId: ministry.personId,
        determinations: [{ orgName: 'Kementerian Sosial' }, { orgName: 'KBRI Phnom Penh' }],
      },
    ]));
  it('are not there when bodies agree', () =>
    expect(conflicts(ministry, { ...embassy, status: ministry.status })).toEqual([]));
  it('are not there when one body changed its mind', () =>
    expect(conflicts(ministry, { ...embassy, orgName: ministry.orgName, date: '2022-09-01' })).toEqual([]));
  it('take the latest date of a body, whatever was recorded last', () =>
    expect(conflicts(ministry, { ...embassy, date: '2022-09-01', status: ministry.status }, embassy)).toEqual(
      [],
    ));
});
