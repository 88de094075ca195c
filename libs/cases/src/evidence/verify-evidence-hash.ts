import { IsBoolean } from 'class-validator';
import { LocalId, Sha256 } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needEvidence } from './pieces.ts';
import { withItem } from './state.ts';

export class VerifyEvidenceHash {
  @LocalId() readonly evidenceId!: string;
  /** Of the content as it is found now. */
  @Sha256() readonly sha256!: string;
}

class EvidenceHashVerified extends VerifyEvidenceHash {
  /** Is it the one that was received? */
  @IsBoolean() readonly matches!: boolean;
}

export const evidenceHashVerified = eventOf('evidence')('EvidenceHashVerified', {
  shape: EvidenceHashVerified,
  approveCorrections: true,
  evolve: (state, { evidenceId, matches }) => withItem(state, evidenceId, { verified: matches }),
  tell: {
    en: ({ evidenceId, matches, sha256 }) =>
      `Evidence ${evidenceId} was checked and found ${matches ? 'unchanged' : 'DIFFERENT from what was received'} (SHA-256 ${sha256})`,
    id: ({ evidenceId, matches, sha256 }) =>
      `Bukti ${evidenceId} diperiksa dan dinyatakan ${matches ? 'tidak berubah' : 'BERBEDA dari yang diterima'} (SHA-256 ${sha256})`,
  },
});

/** Each check is a fact of its day, also when its result is the one of the last time. */
export const verifyEvidenceHash = action({
  name: 'verifyEvidenceHash',
  input: VerifyEvidenceHash,
  roles: ['ADV', 'LAW', 'SYS'],
  example: {
    evidenceId: 'E1',
    sha256: 'a3f5c1d2e4b60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00',
  },
  emits: [evidenceHashVerified],
  decide: (input, state) => {
    const { sha256 } = needEvidence(state, input.evidenceId);
    return [evidenceHashVerified.of({ ...input, matches: sha256 === input.sha256 })];
  },
});
