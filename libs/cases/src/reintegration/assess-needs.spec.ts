import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { assessNeeds, needsAssessed } from './assess-needs.ts';
import { assessed, consenting, personId, planned, stranger } from './history.ts';

const input = assessNeeds.example;
const nothing = { personId, needs: [] };

describe('assess needs', () => {
  it('notes them', () =>
    given(...consenting)
      .when('assessNeeds', input)
      .thenEvents(needsAssessed.of(input)));
  it('replaces what was found before', () =>
    expect(
      given(...assessed, needsAssessed.of(nothing)).state().reintegration.persons[personId]?.needs,
    ).toEqual([]));
  it('needs consent to the handling of the case', () =>
    given(...withVictim)
      .when('assessNeeds', input)
      .thenRefused('consent/missing'));
  it('is for persons on the case', () =>
    given(...consenting)
      .when('assessNeeds', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('keeps the note with the person', () =>
    expect(needsAssessed.of({ ...input, note: 'Sulit tidur' }).personal).toEqual({
      [personId]: { note: 'Sulit tidur' },
    }));
  it('waits for a plan, unless nothing is needed', () => {
    expect(waiting('agree-plan', ...assessed)).toMatchObject([{ about: personId, blocksClosure: true }]);
    expect(waiting('agree-plan', ...assessed, needsAssessed.of(nothing))).toEqual([]);
    expect(waiting('agree-plan', ...planned)).toEqual([]);
  });
});
