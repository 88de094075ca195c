import { given, waiting } from '../given.ts';
import { recordRetrafficking, retraffickingReported } from '../repatriation/record-retrafficking.ts';
import { approved, personId, requested, stranger } from './history.ts';
import { recordRescueOutcome, rescueOutcomeRecorded } from './record-rescue-outcome.ts';

const input = recordRescueOutcome.example;
const rescued = rescueOutcomeRecorded.of(input);
const leftBehind = { ...input, kind: 'left-behind' } as const;

describe('record how a person fared', () => {
  it('notes it for this person', () =>
    given(...requested)
      .when('recordRescueOutcome', input)
      .thenEvents(rescued));
  it('keeps the condition with the person', () =>
    expect(rescued.personal).toEqual({ [personId]: { condition: input.condition } }));
  it('does nothing the second time', () =>
    given(...requested, rescued)
      .when('recordRescueOutcome', input)
      .thenNothing());
  it('follows a person who is moved again', () =>
    given(...requested, rescueOutcomeRecorded.of({ ...input, kind: 'relocated' }))
      .when('recordRescueOutcome', { ...input, kind: 'relocated', place: { country: 'MM' } })
      .thenEvents(rescueOutcomeRecorded.of({ ...input, kind: 'relocated', place: { country: 'MM' } })));
  it('is refused when a free person is said to be left behind', () =>
    given(...requested, rescued)
      .when('recordRescueOutcome', leftBehind)
      .thenRefused('rescue/already-free'));
  it('is taken from somebody who was trafficked again', () =>
    given(...requested, rescued, retraffickingReported.of(recordRetrafficking.example))
      .when('recordRescueOutcome', leftBehind)
      .thenEvents(rescueOutcomeRecorded.of(leftBehind)));
  it('is for persons on the case', () =>
    given(...requested)
      .when('recordRescueOutcome', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('leaves the case open for a person planned for, or left behind', () => {
    const open = [{ about: personId, blocksClosure: true }];
    expect(waiting('rescue-person', ...approved)).toMatchObject(open);
    expect(waiting('rescue-person', ...requested, rescueOutcomeRecorded.of(leftBehind))).toMatchObject(open);
    expect(waiting('rescue-person', ...requested, rescued)).toEqual([]);
  });
});
