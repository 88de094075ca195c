import { Code, Label, LocalId, Maybe, Text } from '#kernel';
import { changed } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { AUTHORITY_RESPONSES } from './codes.ts';
import { needRequest } from './rescue-entries.ts';
import type { AuthorityResponse } from './state.ts';

export class RecordAuthorityResponse {
  @LocalId() readonly requestId!: string;
  @Code(AUTHORITY_RESPONSES) readonly response!: AuthorityResponse;
  @Maybe() @Label() readonly documentRef?: string;
  @Maybe() @Text() readonly note?: string;
}

export const rescueAuthorityResponded = eventOf('rescue')('RescueAuthorityResponded', {
  shape: RecordAuthorityResponse,
  personal: ['note'],
  evolve: (state, { requestId, response }) => ({
    ...state,
    requests: changed(state.requests, requestId, (request) => ({ ...request, response })),
  }),
  tell: {
    en: ({ requestId, response, documentRef, note }, say) =>
      `The authority’s response to rescue request ${requestId}${bracketed(documentRef)} was "${say.word(response)}"${tail(note)}`,
    id: ({ requestId, response, documentRef, note }, say) =>
      `Tanggapan otoritas atas permintaan penyelamatan ${requestId}${bracketed(documentRef)} ialah "${say.word(response)}"${tail(note)}`,
  },
});

export const recordAuthorityResponse = action({
  name: 'recordAuthorityResponse',
  input: RecordAuthorityResponse,
  roles: ['ADV'],
  example: { requestId: 'Q1', response: 'accepted', documentRef: '1207/PWNI/VII/2022' },
  emits: [rescueAuthorityResponded],
  decide: (input, state) =>
    needRequest(state, input.requestId).response === input.response
      ? []
      : [rescueAuthorityResponded.of(input)],
});
