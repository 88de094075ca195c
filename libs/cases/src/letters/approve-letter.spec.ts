import { by } from '#kernel';
import { given } from '../given.ts';
import { approveLetter, letterApproved } from './approve-letter.ts';
import { approved, coordinator, director, drafted, submitted } from './history.ts';
import { letterRevised, reviseLetter } from './revise-letter.ts';
import { letterSubmittedForReview } from './submit-letter-for-review.ts';

const input = approveLetter.example;
const reviewer = { actor: coordinator };
const revision = letterRevised.of({ ...reviseLetter.example, revision: 2 });
const resubmitted = letterSubmittedForReview.of({ letterId: 'L1' });

describe('approve a letter', () => {
  it('is the word of a second person', () => {
    given(...submitted)
      .when('approveLetter', input, reviewer)
      .thenEvents(letterApproved.of(input));
    expect(given(...approved).state().letters.items.L1).toMatchObject({
      status: 'approved',
      approvedBy: 'coordinator-1',
      approvedRevision: 1,
    });
  });
  it('does nothing the second time', () =>
    given(...approved)
      .when('approveLetter', input, reviewer)
      .thenNothing());
  it('is refused to the author', () =>
    given(...submitted)
      .when('approveLetter', input)
      .thenRefused('approval/self'));
  it('is refused to whoever wrote an earlier revision', () =>
    given(...drafted, by(director, revision), resubmitted)
      .when('approveLetter', { ...input, revision: 2 })
      .thenRefused('approval/self'));
  it('covers exactly the text that was read', () => {
    given(...submitted, revision, resubmitted)
      .when('approveLetter', input, reviewer)
      .thenRefused('letter/other-revision');
    given(...approved, revision, resubmitted)
      .when('approveLetter', { ...input, revision: 2 }, reviewer)
      .thenEvents(letterApproved.of({ ...input, revision: 2 }));
  });
  it('is refused before the review', () =>
    given(...drafted)
      .when('approveLetter', input, reviewer)
      .thenRefused('letter/wrong-status'));
});
