import { decideIdentity, identityDecided } from './decide-identity.ts';
import { given, registered } from './given.ts';

const verified = decideIdentity.example;
const disputed = { kind: 'disputed' as const, basis: 'Two birth dates are stated' };

describe('decide on an identity', () => {
  it('is open until somebody decides', () =>
    expect(given(registered).state().identity.status).toBe('unverified'));
  it('verifies it', () =>
    given(registered).when('decideIdentity', verified).thenEvents(identityDecided.of(verified)));
  it('does nothing the second time', () =>
    given(registered, identityDecided.of(verified)).when('decideIdentity', verified).thenNothing());
  it('may be disputed later, and shows the latest', () => {
    const history = given(registered, identityDecided.of(verified), identityDecided.of(disputed));
    expect(history.state().identity).toMatchObject({ status: 'disputed', details: 'e3' });
  });
});
