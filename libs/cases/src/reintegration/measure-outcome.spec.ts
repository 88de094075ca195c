import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { consenting, personId } from './history.ts';
import { measureOutcome, outcomeMeasured } from './measure-outcome.ts';

const input = measureOutcome.example;

describe('measure an outcome', () => {
  it('notes the score', () =>
    given(...consenting)
      .when('measureOutcome', input)
      .thenEvents(outcomeMeasured.of(input)));
  it('remembers how it changed', () => {
    const scores = [2, 3].map((score) => outcomeMeasured.of({ ...input, score }));
    const { measures } = given(...consenting, ...scores).state().reintegration.persons[personId] ?? {};
    expect(measures?.map(({ score }) => score)).toEqual([2, 3]);
  });
  it.each([0, 6, 2.5])('takes a whole score from 1 to 5, not %d', (score) =>
    given(...consenting)
      .when('measureOutcome', { ...input, score })
      .thenInvalid('score'),
  );
  it('needs consent to the handling of the case', () =>
    given(...withVictim)
      .when('measureOutcome', input)
      .thenRefused('consent/missing'));
});
