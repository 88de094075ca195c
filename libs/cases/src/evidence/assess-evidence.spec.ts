import { given } from '../given.ts';
import { assessEvidence, evidenceAssessed } from './assess-evidence.ts';
import { received } from './history.ts';
import { evidenceWithdrawn, withdrawEvidence } from './withdraw-evidence.ts';

const input = assessEvidence.example;
const assessed = evidenceAssessed.of(input);

describe('assess evidence', () => {
  it('grades its reliability', () => {
    given(...received)
      .when('assessEvidence', input)
      .thenEvents(assessed);
    expect(given(...received, assessed).state().evidence.items.E1).toMatchObject({ reliability: 'B' });
  });
  it('does nothing the second time', () =>
    given(...received, assessed)
      .when('assessEvidence', { evidenceId: 'E1', reliability: 'B' })
      .thenNothing());
  it('is refused for what was withdrawn', () =>
    given(...received, evidenceWithdrawn.of(withdrawEvidence.example))
      .when('assessEvidence', input)
      .thenRefused('evidence/withdrawn'));
});
