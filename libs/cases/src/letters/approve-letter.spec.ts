import { by } from '#kernel';
import { given } from '../given.ts';
import { approveLetter, letterApproved } from './approve-letter.ts';
import { approved, coordinator, director, drafted, submitted, textHash } from './history.ts';
import { letterRevised, reviseLetter } from './revise-letter.ts';
import { letterSubmittedForReview } from './submit-letter-for-review.ts';
import { textHashOf } from './text.ts';

const input = approveLetter.example;
const reviewer = { actor: coordinator };
const rewritten = textHashOf(reviseLetter.example);
const revision = letterRevised.of({ ...reviseLetter.example, revision: 2, textHash: rewritten });
const resubmitted = letterSubmittedForReview.of({ letterId: 'L1' });

describe('approve a letter', () => {
  it('is the word of a second person', () => {
    given(...submitted)
      .when('approveLetter', input, reviewer)
      .thenEvents(letterApproved.of({ ...input, textHash }));
    expect(given(...approved).state().letters.items.L1).toMatchObject({
      status: 'approved',
      approvedBy: 'coordinator-1',
      approvedRevision: 1,
      approvedHash: textHash,
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
      .thenEvents(letterApproved.of({ ...input, revision: 2, textHash: rewritten }));
  });
  it('may name the hash of the text that was read', () => {
    given(...submitted)
      .when('approveLetter', { ...input, textHash }, reviewer)
      .thenEvents(letterApproved.of({ ...input, textHash }));
    given(...submitted)
      .when('approveLetter', { ...input, textHash: rewritten }, reviewer)
      .thenRefused('letter/other-text');
  });
  it('is refused before the review', () =>
    given(...drafted)
      .when('approveLetter', input, reviewer)
      .thenRefused('letter/wrong-status'));
});
