import { Code, Instant, LocalId, Maybe, Text, Uuid } from '#kernel';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { DATA_REQUESTS } from './codes.ts';
import { needKnownVictim } from './consents.ts';
import type { DataRequestKind } from './state.ts';
import { needReceived, stopTerm } from './stop-term.ts';

export class ReceiveDataSubjectRequest {
  @Uuid() readonly personId!: string;
  @Code(DATA_REQUESTS) readonly kind!: DataRequestKind;
  /** When the request reached the office. */
  @Instant() readonly receivedAt!: string;
  @Maybe() @Text(1000) readonly note?: string;
}

class DataSubjectRequestReceived extends ReceiveDataSubjectRequest {
  @LocalId() readonly requestId!: string;
  /** The deadline to restrict the processing, when that is what was asked. */
  @Maybe() @LocalId() readonly deadlineId?: string;
}

export const dataSubjectRequestReceived = eventOf('consent')('DataSubjectRequestReceived', {
  shape: DataSubjectRequestReceived,
  fixed: ['requestId', 'deadlineId'],
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { requestId, receivedAt: _, ...request }, { id }) => ({
    ...state,
    dataRequests: { ...state.dataRequests, [requestId]: { id: requestId, ...request, details: id } },
  }),
  tell: {
    en: ({ personId, kind, receivedAt, note }, say) =>
      `${say.person(personId)} made a data request (${say.word(kind)}), received on ${say.date(receivedAt)}${tail(note)}`,
    id: ({ personId, kind, receivedAt, note }, say) =>
      `${say.person(personId)} mengajukan permintaan atas data pribadinya (${say.word(kind)}), diterima pada ${say.date(receivedAt)}${tail(note)}`,
  },
});

export const receiveDataSubjectRequest = action({
  name: 'receiveDataSubjectRequest',
  input: ReceiveDataSubjectRequest,
  roles: ['DPO'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'restriction',
    receivedAt: '2022-08-01T01:30:00.000Z',
  },
  emits: [dataSubjectRequestReceived, deadlineSet],
  decide: (input, state, { now, history }) => {
    const { personId, kind, receivedAt } = input;
    needKnownVictim(state, personId);
    const requests = state.consent.dataRequests;
    const waits = Object.values(requests).some(
      (r) => !r.outcome && r.personId === personId && r.kind === kind,
    );
    if (waits) return [];
    needReceived(receivedAt, now);
    const requestId = nextId('Q', dataSubjectRequestReceived, history);
    if (kind !== 'restriction') return [dataSubjectRequestReceived.of({ ...input, requestId })];
    const deadlineId = nextId('D', deadlineSet, history);
    return [
      dataSubjectRequestReceived.of({ ...input, requestId, deadlineId }),
      deadlineSet.of({ ...stopTerm(personId, receivedAt), deadlineId }),
    ];
  },
});
