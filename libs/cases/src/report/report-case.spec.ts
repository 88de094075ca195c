import type { Say } from '#kernel';
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
  it.each([
    ['family', 1, 'A report came in from the family about 1 person in Poipet: x'],
    ['hotline', 2, 'A report came in through the hotline about 2 people in Poipet: x'],
    ['walk-in', 2, 'A report came in by a visit to the office about 2 people in Poipet: x'],
    ['agency', 2, 'A report came in from a government agency about 2 people in Poipet: x'],
  ] as const)('is told as people say it: %s', (channel, statedVictimCount, sentence) => {
    const place = { country: 'KH', city: 'Poipet' };
    const say = {} as Say; // The sentence needs none of the reader's words.
    expect(
      caseReported.tell.en({ channel, statedVictimCount, place, urgent: false, narrative: 'x' }, say),
    ).toBe(sentence);
  });
});
