import { deadlineSet, setDeadline } from '../deadlines/set-deadline.ts';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { approveClosure, caseClosed } from './approve-closure.ts';
import { closureRequested, requestClosure } from './request-closure.ts';

const reported = caseReported.of(reportCase.example);
const dueAt = '2022-08-15T16:59:59.999Z';
const deadline = deadlineSet.of({ ...setDeadline.example, deadlineId: 'D1', dueAt });
const ask = (waivedItems: string[]) => closureRequested.of({ ...requestClosure.example, waivedItems });
const input = approveClosure.example;
const closed = caseClosed.of({ ...input, reason: requestClosure.example.reason });
const coordinator = { actor: { id: 'coordinator-1', role: 'COO' } };

describe('close a case', () => {
  it('is the word of a second person', () => {
    given(reported, ask([])).when('approveClosure', input, coordinator).thenEvents(closed);
    given(reported, ask([])).when('approveClosure', input).thenRefused('approval/self');
  });
  it('needs a request', () =>
    given(reported).when('approveClosure', input, coordinator).thenRefused('closure/not-requested'));
  it('is refused when something opened since, unless it was waived', () => {
    given(reported, ask([]), deadline)
      .when('approveClosure', input, coordinator)
      .thenRefused('case/open-items');
    given(reported, ask(['deadline-D1']), deadline)
      .when('approveClosure', input, coordinator)
      .thenEvents(closed);
  });
  it('ends all work on the case', () => {
    const past = [reported, deadline, ask(['deadline-D1']), closed];
    given(...past)
      .when('setDeadline', setDeadline.example)
      .thenRefused('case/closed');
    expect(openItems(given(...past).state())).toEqual([]);
  });
});
