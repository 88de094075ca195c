import { given, registered } from './given.ts';

import { guardianRecorded, recordGuardian } from './record-guardian.ts';

const parent = guardianRecorded.of(recordGuardian.example);

describe('record a guardian', () => {
  it('names another registered person', () =>
    given(registered).when('recordGuardian', recordGuardian.example).thenEvents(parent));
  it('does nothing the second time', () =>
    given(registered, parent).when('recordGuardian', recordGuardian.example).thenNothing());
  it('may change', () =>
    given(registered, parent)
      .when('recordGuardian', { ...recordGuardian.example, relation: 'relative' })
      .thenEvents(guardianRecorded.of({ ...recordGuardian.example, relation: 'relative' })));
  it('knows who must exist', () =>
    expect(recordGuardian.refers(recordGuardian.example)).toEqual([
      'person-0199d1a0-0000-7000-8000-00000000a002',
    ]));
});
