import { given } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { caseClosed } from './approve-closure.ts';
import { caseReopened, reopenCase } from './reopen-case.ts';

const reported = caseReported.of(reportCase.example);
const closed = caseClosed.of({ reason: 'goals-met' });
const input = reopenCase.example;
const reopened = caseReopened.of(input);

describe('reopen a case', () => {
  it('makes work possible again', () => {
    given(reported, closed).when('reopenCase', input).thenEvents(reopened);
    expect(given(reported, closed, reopened).state().closure).toEqual({ legalHolds: {}, reopened: 1 });
  });
  it('does nothing on a case that is open', () => {
    given(reported).when('reopenCase', input).thenNothing();
    given(reported, closed, reopened).when('reopenCase', input).thenNothing();
  });
  it('names an entry that is there', () => {
    const because = { ...input, triggerEntryId: 'e1' };
    given(reported, closed).when('reopenCase', because).thenEvents(caseReopened.of(because));
    given(reported, closed)
      .when('reopenCase', { ...input, triggerEntryId: 'e9' })
      .thenRefused('entry/not-found');
  });
});
