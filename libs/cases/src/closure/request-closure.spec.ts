import { deadlineSet, setDeadline } from '../deadlines/set-deadline.ts';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { closureRejected, rejectClosure } from './reject-closure.ts';
import { closureRequested, requestClosure } from './request-closure.ts';

const reported = caseReported.of(reportCase.example);
const dueAt = '2022-08-15T16:59:59.999Z';
const deadline = deadlineSet.of({ ...setDeadline.example, deadlineId: 'D1', dueAt });
const input = requestClosure.example;
const requested = closureRequested.of({ ...input, waivedItems: [] });
const waived = [{ itemId: 'deadline-D1', reason: 'The appeal was given up.' }];
const request = () => given(reported, deadline).when('requestClosure', input);

describe('request the closing of a case', () => {
  it('waits for the coordinator', () => {
    given(reported).when('requestClosure', input).thenEvents(requested);
    expect(openItems(given(reported, requested).state())).toContainEqual(
      expect.objectContaining({ kind: 'approve-closure', role: 'COO' }),
    );
  });
  it('does nothing the second time', () =>
    given(reported, requested).when('requestClosure', input).thenNothing());
  it('has one reason at a time', () =>
    given(reported, requested)
      .when('requestClosure', { ...input, reason: 'unreachable' })
      .thenRefused('closure/requested'));
  it('is refused while something is open, and names it', () => {
    request().thenRefused('case/open-items');
    expect(() => request().thenNothing()).toThrow(
      expect.objectContaining({
        details: { items: [{ id: 'deadline-D1', kind: 'meet-deadline' }] },
      }),
    );
  });
  it('waives an open item for a reason, which is kept apart', () => {
    const event = closureRequested.of({ ...input, waived, waivedItems: ['deadline-D1'] });
    given(reported, deadline)
      .when('requestClosure', { ...input, waived })
      .thenEvents(event);
    expect(event.personal).toEqual({ stream: { summary: input.summary, waived } });
  });
  it('gives every waiver its reason', () =>
    given(reported, deadline)
      .when('requestClosure', { ...input, waived: [{ itemId: 'deadline-D1' }] })
      .thenInvalid('waived.0.reason'));
});

describe('refuse to close', () => {
  const refusal = rejectClosure.example;
  it('lets the work go on', () => {
    given(reported, requested).when('rejectClosure', refusal).thenEvents(closureRejected.of(refusal));
    given(reported, requested, closureRejected.of(refusal))
      .when('requestClosure', input)
      .thenEvents(requested);
  });
  it('needs a request', () =>
    given(reported).when('rejectClosure', refusal).thenRefused('closure/not-requested'));
});
