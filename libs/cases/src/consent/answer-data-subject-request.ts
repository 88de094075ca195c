import { Code, LocalId, refuse, Text, Uuid } from '#kernel';
import { deadlineClosed, meetingDeadline } from '../deadlines/close-deadline.ts';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { DATA_REQUEST_ANSWERS } from './codes.ts';
import type { DataRequestAnswer } from './state.ts';

export class AnswerDataSubjectRequest {
  @LocalId() readonly requestId!: string;
  @Code(DATA_REQUEST_ANSWERS) readonly outcome!: DataRequestAnswer;
  /** What the person was told. */
  @Text() readonly answer!: string;
}

class DataSubjectRequestAnswered extends AnswerDataSubjectRequest {
  @Uuid() readonly personId!: string;
}

export const dataSubjectRequestAnswered = eventOf('consent')('DataSubjectRequestAnswered', {
  shape: DataSubjectRequestAnswered,
  personal: ['answer'],
  subject: ({ personId }) => personId,
  evolve: (state, { requestId, outcome }) => ({
    ...state,
    dataRequests: changed(state.dataRequests, requestId, (request) => ({ ...request, outcome })),
  }),
  tell: {
    en: ({ requestId, personId, outcome, answer }, say) =>
      `Data request ${requestId} of ${say.person(personId)} was answered (${say.word(outcome)}): ${answer}`,
    id: ({ requestId, personId, outcome, answer }, say) =>
      `Permintaan data ${requestId} dari ${say.person(personId)} dijawab (${say.word(outcome)}): ${answer}`,
  },
});

export const answerDataSubjectRequest = action({
  name: 'answerDataSubjectRequest',
  input: AnswerDataSubjectRequest,
  roles: ['DPO'],
  example: { requestId: 'Q1', outcome: 'fulfilled', answer: 'The data are no longer shared with anybody.' },
  emits: [dataSubjectRequestAnswered, deadlineClosed],
  decide: (input, state, context) => {
    const request =
      state.consent.dataRequests[input.requestId] ??
      refuse('data-request/not-found', 'There is no such data request on this case');
    if (request.outcome === input.outcome) return [];
    if (request.outcome) {
      refuse(
        'data-request/answered',
        'This request was answered already; correct the answer if it was recorded wrongly',
      );
    }
    return [
      dataSubjectRequestAnswered.of({ ...input, personId: request.personId }),
      ...(request.deadlineId ? meetingDeadline(state, context, request.deadlineId) : []),
    ];
  },
});
