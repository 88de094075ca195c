import { given } from '../given.ts';
import { reported, withVictim } from '../report/history.ts';
import { recordStep, stepRecorded } from './record-step.ts';

const { example } = recordStep;
const taken = stepRecorded.of(example);

describe("a step of the organisation's own", () => {
  it('is recorded with what it establishes, and the words of the person apart', () => {
    given(...withVictim)
      .when('recordStep', example)
      .thenEvents(taken);
    expect(taken.personal).toEqual({ [example.item?.id ?? '']: { note: example.note } });
  });
  it('may be taken again: what was last established counts', () => {
    const again = { ...example, facts: [{ name: 'safety.assessed', value: 'no' }] };
    given(...withVictim, taken)
      .when('recordStep', again)
      .thenEvents(stepRecorded.of(again));
    expect(given(...withVictim, taken, stepRecorded.of(again)).state().process.ownFacts).toEqual([
      { name: 'safety.assessed', value: 'no', item: example.item },
    ]);
  });
  it('establishes the same fact for the case and for a person apart', () => {
    const ofCase = stepRecorded.of({
      step: 'safetyReview',
      facts: [{ name: 'safety.assessed', value: 'yes' }],
    });
    expect(given(...withVictim, taken, ofCase).state().process.ownFacts).toHaveLength(2);
  });
  it('is about something on this case', () => {
    given(...reported)
      .when('recordStep', example)
      .thenRefused('item/not-found');
  });
  it('gives a fact one value', () => {
    const [fact = { name: '', value: '' }] = example.facts;
    given(...withVictim)
      .when('recordStep', { ...example, facts: [fact, { ...fact, value: 'no' }] })
      .thenRefused('step/fact-twice');
  });
  it('is about a type of thing that cases have', () => {
    given(...withVictim)
      .when('recordStep', { ...example, item: { type: 'house', id: 'H1' } })
      .thenInvalid('item.type');
  });
});
