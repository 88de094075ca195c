import { given, registered } from './given.ts';

import { mergeProposed, proposeMerge } from './propose-merge.ts';
import { mergeRejected, rejectMerge } from './reject-merge.ts';

const proposed = mergeProposed.of(proposeMerge.example);
const rejected = mergeRejected.of(rejectMerge.example);

describe('reject a merge', () => {
  it('ends the proposal', () => {
    given(registered, proposed).when('rejectMerge', rejectMerge.example).thenEvents(rejected);
    expect(given(registered, proposed, rejected).state().merge).toEqual({});
  });
  it('is refused when nothing is proposed', () =>
    given(registered).when('rejectMerge', rejectMerge.example).thenRefused('merge/not-proposed'));
});
