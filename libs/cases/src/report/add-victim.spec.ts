import { given } from '../given.ts';
import { addVictim, victimAdded } from './add-victim.ts';
import { caseReported, reportCase } from './report-case.ts';

const reported = caseReported.of(reportCase.example);
const input = addVictim.example;

describe('add a victim', () => {
  it('puts the person on the case', () =>
    given(reported).when('addVictim', input).thenEvents(victimAdded.of(input)));
  it('does nothing the second time', () =>
    given(reported, victimAdded.of(input)).when('addVictim', input).thenNothing());
  it('is refused before there is a case', () =>
    given().when('addVictim', input).thenRefused('case/not-found'));
  it('names a person by a valid id', () =>
    given(reported).when('addVictim', { personId: 'Siti' }).thenInvalid('personId'));
});
