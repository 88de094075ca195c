import { Code, Day, LocalId, Maybe, refuse, Sha256, Text, Uuid } from '#kernel';
import { OTHER_BASES } from '../consent/codes.ts';
import { needConsent } from '../consent/consents.ts';
import { nextId } from '../ids.ts';
import { needVictim } from '../report/victims.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { EVIDENCE_SOURCES } from './codes.ts';

export class ReceiveEvidence {
  @Code(EVIDENCE_SOURCES) readonly source!: string;
  /** Of the content as it was received. */
  @Sha256() readonly sha256!: string;
  @Text(200) readonly collectedBy!: string;
  @Day() readonly collectedAt!: string;
  /** The victim whom it concerns. */
  @Maybe() @Uuid() readonly personId?: string;
  /** On what it is kept when that is not the consent of the person. */
  @Maybe() @Code(OTHER_BASES) readonly otherBasis?: string;
  @Text(1000) readonly description!: string;
}

class EvidenceReceived extends ReceiveEvidence {
  @LocalId() readonly evidenceId!: string;
}

export const evidenceReceived = eventOf('evidence')('EvidenceReceived', {
  shape: EvidenceReceived,
  fixed: ['evidenceId'],
  approveCorrections: true,
  personal: ['collectedBy', 'description'],
  subject: ({ personId }) => personId,
  evolve: (state, { evidenceId, otherBasis: _basis, ...piece }, { id, recordedAt }) => ({
    ...state,
    items: {
      ...state.items,
      [evidenceId]: {
        id: evidenceId,
        ...piece,
        at: recordedAt,
        custody: 'held',
        withdrawn: false,
        details: id,
      },
    },
  }),
  tell: {
    en: ({ evidenceId, source, collectedBy, collectedAt, otherBasis, description, sha256 }, say) =>
      `Evidence ${evidenceId} (${say.word(source)}), collected by ${collectedBy} on ${say.date(collectedAt)}, was received${otherBasis ? ` on another basis than consent (${say.word(otherBasis)})` : ''}: ${description} (SHA-256 ${sha256})`,
    id: ({ evidenceId, source, collectedBy, collectedAt, otherBasis, description, sha256 }, say) =>
      `Bukti ${evidenceId} (${say.word(source)}), dikumpulkan oleh ${collectedBy} pada ${say.date(collectedAt)}, diterima${otherBasis ? ` dengan dasar selain persetujuan (${say.word(otherBasis)})` : ''}: ${description} (SHA-256 ${sha256})`,
  },
});

const needBasis = ({ personId, otherBasis }: ReceiveEvidence, state: CaseState) => {
  if (personId !== undefined) needVictim(state, personId);
  if (otherBasis !== undefined) return;
  if (personId === undefined) {
    refuse(
      'evidence/no-basis',
      'Evidence is kept with the consent of a person or on another basis; name one',
    );
  } else {
    needConsent(state, [personId], 'case-handling');
  }
};

export const receiveEvidence = action({
  name: 'receiveEvidence',
  input: ReceiveEvidence,
  roles: ['ADV', 'LAW', 'CAD'],
  example: {
    source: 'chat',
    sha256: 'a3f5c1d2e4b60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00',
    collectedBy: 'the sister of the victim',
    collectedAt: '2022-07-29',
    otherBasis: 'vital-interest',
    description: 'Screenshots of a chat in which the recruiter promises work in a restaurant',
  },
  emits: [evidenceReceived],
  decide: (input, state, { history }) => {
    const { items } = state.evidence;
    if (Object.values(items).some(({ sha256, withdrawn }) => sha256 === input.sha256 && !withdrawn))
      return [];
    needBasis(input, state);
    return [evidenceReceived.of({ ...input, evidenceId: nextId('E', evidenceReceived, history) })];
  },
});
