import { Code, LocalId, Maybe, refuse, Text, Uuid } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { FOLLOW_UP_RESULTS } from './codes.ts';
import type { FollowUpResult } from './state.ts';

export class RecordFollowUp {
  @LocalId() readonly followUpId!: string;
  @Code(FOLLOW_UP_RESULTS) readonly kind!: FollowUpResult;
  @Maybe() @Text() readonly result?: string;
}

class FollowUpRecorded extends RecordFollowUp {
  @Uuid() readonly personId!: string;
}

export const followUpRecorded = eventOf('reintegration')('FollowUpRecorded', {
  shape: FollowUpRecorded,
  personal: ['result'],
  subject: ({ personId }) => personId,
  evolve: (state, { followUpId, kind }) => ({
    ...state,
    followUps: changed(state.followUps, followUpId, (followUp) => ({ ...followUp, result: kind })),
  }),
  tell: {
    en: ({ followUpId, personId, kind, result }, say) =>
      `Follow-up ${followUpId} with ${say.person(personId)} was ${say.word(kind)}${tail(result)}`,
    id: ({ followUpId, personId, kind, result }, say) =>
      `Tindak lanjut ${followUpId} dengan ${say.person(personId)} ${say.word(kind)}${tail(result)}`,
  },
});

/** Records what came of a follow-up, also after the person withdrew: a fact about our own work. */
export const recordFollowUp = action({
  name: 'recordFollowUp',
  input: RecordFollowUp,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { followUpId: 'U1', kind: 'done', result: 'Works in the cooperative, sleeps well' },
  emits: [followUpRecorded],
  decide: (input, { reintegration }) => {
    const followUp =
      reintegration.followUps[input.followUpId] ??
      refuse('follow-up/not-found', 'There is no such follow-up on this case; schedule it first');
    if (followUp.result === input.kind) return [];
    if (followUp.result === 'done') {
      refuse('follow-up/done', 'This follow-up was done; schedule another, or correct the entry');
    }
    return [followUpRecorded.of({ ...input, personId: followUp.personId })];
  },
});
