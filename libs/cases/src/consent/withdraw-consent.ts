import { Codes, Instant, LocalId, Maybe, Text, Uuid } from '#kernel';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { PURPOSES } from './codes.ts';
import { consentOf, needKnownVictim } from './consents.ts';
import { type Purpose, withWord } from './state.ts';
import { needReceived, stopTerm } from './stop-term.ts';

export class WithdrawConsent {
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
  /** When the withdrawal reached the office: the time to stop runs from here. */
  @Instant() readonly receivedAt!: string;
  @Maybe() @Text(1000) readonly note?: string;
}

class ConsentWithdrawn extends WithdrawConsent {
  /** The deadline to stop the processing. */
  @LocalId() readonly deadlineId!: string;
}

export const consentWithdrawn = eventOf('consent')('ConsentWithdrawn', {
  shape: ConsentWithdrawn,
  fixed: ['deadlineId'],
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { deadlineId, ...word }, { id, recordedAt }) =>
    withWord(state, word, () => ({ status: 'withdrawn', at: recordedAt, deadlineId, details: id })),
  tell: {
    en: ({ personId, purposes, receivedAt, note }, say) =>
      `${say.person(personId)} withdrew consent (${say.list(purposes)}), received on ${say.date(receivedAt)}${tail(note)}`,
    id: ({ personId, purposes, receivedAt, note }, say) =>
      `${say.person(personId)} menarik persetujuan (${say.list(purposes)}), diterima pada ${say.date(receivedAt)}${tail(note)}`,
  },
});

export const withdrawConsent = action({
  name: 'withdrawConsent',
  input: WithdrawConsent,
  roles: ['ADV', 'DPO'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    purposes: ['media'],
    receivedAt: '2022-08-01T01:30:00.000Z',
  },
  emits: [consentWithdrawn, deadlineSet],
  decide: (input, state, { now, history }) => {
    const { personId, receivedAt } = input;
    needKnownVictim(state, personId);
    const purposes = input.purposes.filter((p) => consentOf(state, personId, p)?.status !== 'withdrawn');
    if (purposes.length === 0) return [];
    needReceived(receivedAt, now);
    const deadlineId = nextId('D', deadlineSet, history);
    return [
      consentWithdrawn.of({ ...input, purposes, deadlineId }),
      deadlineSet.of({ ...stopTerm(personId, receivedAt), deadlineId }),
    ];
  },
});
