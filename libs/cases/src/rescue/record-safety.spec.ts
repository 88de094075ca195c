import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { personId, stranger } from './history.ts';
import { recordSafety, safetyRecorded } from './record-safety.ts';

const input = recordSafety.example;
const admitted = safetyRecorded.of(input);
const discharge = { ...input, kind: 'shelter-discharged' } as const;

describe('record safety', () => {
  it('notes the admission to a shelter', () =>
    given(...withVictim)
      .when('recordSafety', input)
      .thenEvents(admitted));
  it('notes a safe place without naming a shelter', () =>
    given(...withVictim)
      .when('recordSafety', { personId, kind: 'safe-location' })
      .thenEvents(safetyRecorded.of({ personId, kind: 'safe-location' })));
  it('does nothing the second time', () =>
    given(...withVictim, admitted)
      .when('recordSafety', input)
      .thenNothing());
  it('notes the discharge from that shelter', () =>
    given(...withVictim, admitted)
      .when('recordSafety', discharge)
      .thenEvents(safetyRecorded.of(discharge)));
  it('is refused when the person is in another shelter', () =>
    given(...withVictim, admitted)
      .when('recordSafety', { ...discharge, shelter: 'caritas' })
      .thenRefused('rescue/not-in-shelter'));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordSafety', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('names the shelter', () =>
    given(...withVictim)
      .when('recordSafety', { personId, kind: 'shelter-admitted' })
      .thenInvalid('shelter'));
  it('keeps the note with the person', () =>
    expect(safetyRecorded.of({ ...input, note: 'Sekamar dengan adiknya' }).personal).toEqual({
      [personId]: { note: 'Sekamar dengan adiknya' },
    }));
});
