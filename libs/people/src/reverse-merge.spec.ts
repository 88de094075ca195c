import { approveMerge, personsMerged } from './approve-merge.ts';
import { given, registered } from './given.ts';

import { mergeReversed, reverseMerge } from './reverse-merge.ts';

const merged = personsMerged.of(approveMerge.example);
const reversed = mergeReversed.of(reverseMerge.example);

describe('reverse a merge', () => {
  it('parts the persons again', () =>
    given(registered, merged).when('reverseMerge', reverseMerge.example).thenEvents(reversed));
  it('opens the record again', () =>
    given(registered, merged, reversed).when('recordContact', {}).thenNothing());
  it('does nothing when they are not merged', () =>
    given(registered, merged, reversed).when('reverseMerge', reverseMerge.example).thenNothing());
});
