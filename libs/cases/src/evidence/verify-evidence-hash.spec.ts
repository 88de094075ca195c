import { given, waiting } from '../given.ts';
import { received } from './history.ts';
import { evidenceHashVerified, verifyEvidenceHash } from './verify-evidence-hash.ts';
import { evidenceWithdrawn, withdrawEvidence } from './withdraw-evidence.ts';

const input = verifyEvidenceHash.example;
const changed = { ...input, sha256: 'c'.repeat(64) };
const same = evidenceHashVerified.of({ ...input, matches: true });
const differs = evidenceHashVerified.of({ ...changed, matches: false });

describe('check whether evidence is unchanged', () => {
  it('finds what was received', () =>
    given(...received)
      .when('verifyEvidenceHash', input)
      .thenEvents(same));
  it('records as a fact that it differs', () =>
    given(...received)
      .when('verifyEvidenceHash', changed)
      .thenEvents(differs));
  it('keeps the case open until the difference is explained or the evidence withdrawn', () => {
    expect(waiting('explain-changed-evidence', ...received, same)).toEqual([]);
    expect(waiting('explain-changed-evidence', ...received, differs)).toEqual([
      expect.objectContaining({ role: 'LAW', blocksClosure: true }),
    ]);
    const withdrawn = evidenceWithdrawn.of(withdrawEvidence.example);
    expect(waiting('explain-changed-evidence', ...received, differs, withdrawn)).toEqual([]);
  });
  it('is refused for evidence that is not there', () =>
    given(...received)
      .when('verifyEvidenceHash', { ...input, evidenceId: 'E7' })
      .thenRefused('evidence/not-found'));
});
