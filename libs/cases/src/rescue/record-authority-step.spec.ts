import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { personId, stranger } from './history.ts';
import { authorityStepRecorded, recordAuthorityStep } from './record-authority-step.ts';

const input = recordAuthorityStep.example;
const detained = authorityStepRecorded.of(input);
const release = { ...input, kind: 'released-from-detention' } as const;
const released = authorityStepRecorded.of(release);
const interview = authorityStepRecorded.of({
  ...input,
  kind: 'police-interview',
  authority: 'cambodian-police',
});

describe('record what an authority did with a person', () => {
  it('notes the detention', () =>
    given(...withVictim)
      .when('recordAuthorityStep', input)
      .thenEvents(detained));
  it('does nothing the second time', () =>
    given(...withVictim, detained)
      .when('recordAuthorityStep', input)
      .thenNothing());
  it('notes the release, once', () => {
    given(...withVictim, detained)
      .when('recordAuthorityStep', release)
      .thenEvents(released);
    given(...withVictim, detained, released)
      .when('recordAuthorityStep', release)
      .thenNothing();
  });
  it('is refused to release whom nobody holds', () =>
    given(...withVictim)
      .when('recordAuthorityStep', release)
      .thenRefused('rescue/not-detained'));
  it('counts interviews without ending the detention', () =>
    expect(
      given(...withVictim, detained, interview, interview).state().rescue.persons[personId],
    ).toMatchObject({ interviews: 2, heldBy: 'cambodian-immigration' }));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordAuthorityStep', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('waits for the release', () => {
    expect(waiting('seek-release', ...withVictim, detained)).toMatchObject([{ blocksClosure: true }]);
    expect(waiting('seek-release', ...withVictim, detained, released)).toEqual([]);
  });
});
