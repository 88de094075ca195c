import { given } from '../given.ts';
import { assignCase, caseAssigned } from './assign-case.ts';
import { registered } from './history.ts';

const input = assignCase.example;
const assigned = caseAssigned.of(input);

describe('assign a case', () => {
  it('gives it a new owner', () =>
    given(...registered)
      .when('assignCase', input)
      .thenEvents(assigned));
  it('keeps the former owner in the team', () =>
    expect(given(...registered, assigned).state().report).toMatchObject({
      owner: 'advocate-2',
      team: { 'advocate-1': 'ADV', 'advocate-2': 'ADV' },
    }));
  it('does nothing the second time', () =>
    given(...registered, assigned)
      .when('assignCase', input)
      .thenNothing());
  it('is not given to the system', () =>
    given(...registered)
      .when('assignCase', { ...input, role: 'SYS' })
      .thenInvalid('role'));
});
