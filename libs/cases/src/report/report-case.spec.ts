import { given } from '../given.ts';
import { reported } from './history.ts';
import { caseReported, reportCase } from './report-case.ts';

const input = reportCase.example;

describe('report a case', () => {
  it('opens the case', () => given().when('reportCase', input).thenEvents(caseReported.of(input)));
  it('is refused on a case that is there', () =>
    given(...reported)
      .when('reportCase', input)
      .thenRefused('case/exists'));
  it('keeps what was told and the exact place apart', () =>
    expect(caseReported.of({ ...input, exactPlace: 'Building 3' }).personal).toEqual({
      stream: { narrative: input.narrative, exactPlace: 'Building 3' },
    }));
  it('starts with the count that was reported', () =>
    expect(given(...reported).state().report).toMatchObject({
      statedVictimCount: 53,
      victimCount: 53,
      details: 'e1',
    }));
  it('needs a place', () =>
    given()
      .when('reportCase', { ...input, place: { country: 'Kamboja' } })
      .thenInvalid('place.country'));
});
