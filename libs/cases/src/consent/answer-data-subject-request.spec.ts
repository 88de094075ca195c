import { deadlineClosed } from '../deadlines/close-deadline.ts';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { answerDataSubjectRequest, dataSubjectRequestAnswered } from './answer-data-subject-request.ts';
import { personOnCase, stranger } from './history.ts';
import { dataSubjectRequestReceived, receiveDataSubjectRequest } from './receive-data-subject-request.ts';
import { stopTerm } from './stop-term.ts';

const request = receiveDataSubjectRequest.example;
const { personId, receivedAt } = request;
const received = dataSubjectRequestReceived.of({ ...request, requestId: 'Q1', deadlineId: 'D1' });
const limit = deadlineSet.of({ ...stopTerm(personId, receivedAt), deadlineId: 'D1' });
const answer = answerDataSubjectRequest.example;
const answered = dataSubjectRequestAnswered.of({ ...answer, personId });
const history = [...personOnCase, received, limit];

describe('a person asks about their data', () => {
  it('starts three days when the processing is to be restricted', () =>
    given(...personOnCase)
      .when('receiveDataSubjectRequest', request)
      .thenEvents(received, limit));
  it('starts no time limit for what the law gives none', () => {
    const access = { ...request, kind: 'access' } as const;
    given(...personOnCase)
      .when('receiveDataSubjectRequest', access)
      .thenEvents(dataSubjectRequestReceived.of({ ...access, requestId: 'Q1' }));
  });
  it('waits for the answer', () =>
    expect(openItems(given(...history).state())).toContainEqual(
      expect.objectContaining({ kind: 'answer-data-request', about: 'Q1', dueAt: limit.data.dueAt }),
    ));
  it('does nothing while the same is asked already', () =>
    given(...history)
      .when('receiveDataSubjectRequest', request)
      .thenNothing());
  it('is not received in the future, nor from a stranger', () => {
    given(...personOnCase)
      .when('receiveDataSubjectRequest', { ...request, receivedAt: '2022-08-02T00:00:00Z' })
      .thenRefused('consent/received-later');
    given(...personOnCase)
      .when('receiveDataSubjectRequest', { ...request, personId: stranger })
      .thenRefused('victim/not-on-case');
  });
});

describe('answer the request', () => {
  it('meets the deadline, and keeps the words as the person’s own', () => {
    given(...history)
      .when('answerDataSubjectRequest', answer)
      .thenEvents(answered, deadlineClosed.of({ deadlineId: 'D1', kind: 'met' }));
    expect(answered.personal).toEqual({ [personId]: { answer: answer.answer } });
  });
  it('does nothing the second time, and is not answered otherwise', () => {
    given(...history, answered)
      .when('answerDataSubjectRequest', answer)
      .thenNothing();
    given(...history, answered)
      .when('answerDataSubjectRequest', { ...answer, outcome: 'declined' })
      .thenRefused('data-request/answered');
  });
  it('is refused when nothing was asked', () =>
    given(...personOnCase)
      .when('answerDataSubjectRequest', answer)
      .thenRefused('data-request/not-found'));
});
