import { Code, Label, LocalId, Maybe, NeededIf, refuse, Text } from '#kernel';
import { nextId } from '../ids.ts';
import { needSentLetter } from '../letters/letters.ts';
import { bracketed } from '../phrases.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RESCUE_AUTHORITIES } from './codes.ts';
import { needPlan } from './rescue-entries.ts';
import type { RescueAuthority } from './state.ts';

/** Asks an authority to act, upon a letter that was sent, or upon a call. */
export class RequestRescue {
  @Code(RESCUE_AUTHORITIES) readonly authority!: RescueAuthority;
  @Maybe() @LocalId() readonly planId?: string;
  @Maybe() @LocalId() readonly letterId?: string;
  /** Where the call is noted: a register number, never who was called. */
  @NeededIf<RequestRescue>(({ letterId }) => letterId === undefined) @Label() readonly callRef?: string;
  @Maybe() @Text() readonly note?: string;
}

class RescueRequested extends RequestRescue {
  @LocalId() readonly requestId!: string;
}

export const rescueRequested = eventOf('rescue')('RescueRequested', {
  shape: RescueRequested,
  fixed: ['requestId'],
  personal: ['note'],
  evolve: (state, { requestId, ...request }, { occurredAt }) => ({
    ...state,
    requests: {
      ...state.requests,
      [requestId]: { id: requestId, ...request, when: occurredAt, attempts: [] },
    },
  }),
  tell: {
    en: ({ requestId, authority, planId, letterId, callRef, note }, say) =>
      `Rescue request ${requestId} was made to ${say.word(authority)}${bracketed(
        planId && `plan ${planId}`,
        letterId && `letter ${letterId}`,
        callRef && `call ${callRef}`,
      )}${tail(note)}`,
    id: ({ requestId, authority, planId, letterId, callRef, note }, say) =>
      `Permintaan penyelamatan ${requestId} diajukan kepada ${say.word(authority)}${bracketed(
        planId && `rencana ${planId}`,
        letterId && `surat ${letterId}`,
        callRef && `panggilan ${callRef}`,
      )}${tail(note)}`,
  },
});

const needApprovedPlan = (state: CaseState, planId: string) => {
  if (needPlan(state, planId).approvedBy) return;
  refuse('rescue/plan-not-approved', 'This rescue plan is not approved yet; have it approved first');
};

export const requestRescue = action({
  name: 'requestRescue',
  input: RequestRescue,
  roles: ['ADV'],
  example: { authority: 'kbri', callRef: 'Hotline 2022/0731' },
  emits: [rescueRequested],
  decide: (input, state, { history }) => {
    if (input.planId) needApprovedPlan(state, input.planId);
    if (input.letterId) needSentLetter(state, input.letterId);
    const again = Object.values(state.rescue.requests).some(
      ({ authority, planId, letterId, callRef }) =>
        authority === input.authority &&
        planId === input.planId &&
        letterId === input.letterId &&
        callRef === input.callRef,
    );
    return again ? [] : [rescueRequested.of({ ...input, requestId: nextId('Q', rescueRequested, history) })];
  },
});
