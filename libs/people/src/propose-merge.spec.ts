import { Refusal, recorded } from '#kernel';
import { given, registered } from './given.ts';

import { mergeProposed, proposeMerge } from './propose-merge.ts';

const proposed = mergeProposed.of(proposeMerge.example);
const input = proposeMerge.example;

describe('propose a merge', () => {
  it('waits for a second person', () => {
    given(registered).when('proposeMerge', input).thenEvents(proposed);
    expect(given(registered, proposed).state().merge.proposed).toEqual({
      intoPersonId: input.intoPersonId,
      by: 'advocate-1',
      details: 'e2',
    });
  });
  it('does nothing the second time', () =>
    given(registered, proposed).when('proposeMerge', input).thenNothing());
  it('leaves the person open', () => given(registered, proposed).when('recordContact', {}).thenNothing());
  it('is refused into the very same person', () => {
    const now = '2022-08-01T02:00:00.000Z';
    const actor = { id: 'advocate-1', role: 'ADV' };
    const occurredAt = { value: now, precision: 'exact' as const };
    const history = recorded({ now, actor }, [registered]).map((entry) => ({
      ...entry,
      streamId: `person-${input.intoPersonId}`,
    }));
    const state = given(registered).state();
    const propose = () => proposeMerge.decide(input, state, { now, actor, occurredAt, history });
    expect(propose).toThrow(Refusal);
    expect(propose).toThrow(expect.objectContaining({ code: 'person/same' }));
  });
});
