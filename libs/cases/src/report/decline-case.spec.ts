import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { caseDeclined, declineCase } from './decline-case.ts';
import { registered } from './history.ts';
import { caseTriaged, triageCase } from './triage-case.ts';

const input = declineCase.example;
const declined = caseDeclined.of(input);
const triaged = [...registered, caseTriaged.of(triageCase.example)] as const;

describe('decline a case', () => {
  it('says why, and where the reporter was sent', () =>
    given(...triaged)
      .when('declineCase', input)
      .thenEvents(declined));
  it('leaves nothing of the intake waiting', () => {
    expect(openItems(given(...triaged).state())).not.toEqual([]);
    expect(openItems(given(...triaged, declined).state())).toEqual([]);
  });
  it('does nothing the second time', () =>
    given(...triaged, declined)
      .when('declineCase', input)
      .thenNothing());
  it('is refused before triage', () =>
    given(...registered)
      .when('declineCase', input)
      .thenRefused('case/not-triaged'));
});
