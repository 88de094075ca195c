import { by } from '#kernel';
import { approveMerge, personsMerged } from './approve-merge.ts';
import { given, registered } from './given.ts';

import { mergeProposed, proposeMerge } from './propose-merge.ts';

const proposed = by({ id: 'advocate-2', role: 'ADV' }, mergeProposed.of(proposeMerge.example));
const merged = personsMerged.of(approveMerge.example);
const input = approveMerge.example;

describe('approve a merge', () => {
  it('merges what another proposed', () =>
    given(registered, proposed).when('approveMerge', input).thenEvents(merged));
  it('does nothing the second time', () =>
    given(registered, proposed, merged).when('approveMerge', input).thenNothing());
  it('is refused to the one who proposed it', () =>
    given(registered, mergeProposed.of(proposeMerge.example))
      .when('approveMerge', input)
      .thenRefused('approval/self'));
  it('is refused when this merge is not proposed', () =>
    given(registered, proposed)
      .when('approveMerge', { intoPersonId: '0199d1a0-0000-7000-8000-00000000a009' })
      .thenRefused('merge/not-proposed'));
  it('closes the record', () =>
    given(registered, proposed, merged)
      .when('changeName', { name: 'Siti', basis: 'As heard' })
      .thenRefused('person/closed'));
});
