import { given } from '../given.ts';
import { received } from './history.ts';
import { evidenceWithdrawn, withdrawEvidence } from './withdraw-evidence.ts';

const input = withdrawEvidence.example;
const withdrawn = evidenceWithdrawn.of(input);

describe('withdraw evidence', () => {
  it('is relied upon no more, and stays on record', () => {
    given(...received)
      .when('withdrawEvidence', input)
      .thenEvents(withdrawn);
    expect(given(...received, withdrawn).state().evidence.items.E1).toMatchObject({ withdrawn: true });
  });
  it('does nothing the second time', () =>
    given(...received, withdrawn)
      .when('withdrawEvidence', input)
      .thenNothing());
  it('changes nothing when the receipt itself was retracted', () =>
    expect(given(withdrawn).state().evidence.items).toEqual({}));
  it('is refused for evidence that is not there', () =>
    given(...received)
      .when('withdrawEvidence', { ...input, evidenceId: 'E7' })
      .thenRefused('evidence/not-found'));
});
