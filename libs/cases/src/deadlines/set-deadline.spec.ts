import { given } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { deadlineSet, setDeadline } from './set-deadline.ts';

const reported = caseReported.of(reportCase.example);
const input = setDeadline.example;
const dueAt = '2022-08-15T16:59:59.999Z';
const set = deadlineSet.of({ ...input, deadlineId: 'D1', dueAt });

describe('set a deadline', () => {
  it('lasts to the end of the day where the office is', () =>
    given(reported).when('setDeadline', input).thenEvents(set));
  it('takes an hour in any zone', () =>
    given(reported)
      .when('setDeadline', { ...input, dueAt: '2022-08-15T09:00:00+07:00' })
      .thenEvents(deadlineSet.of({ ...input, deadlineId: 'D1', dueAt: '2022-08-15T02:00:00.000Z' })));
  it('does nothing the second time', () => given(reported, set).when('setDeadline', input).thenNothing());
  it('lets several of a kind run', () =>
    given(reported, set)
      .when('setDeadline', { ...input, about: 'L1' })
      .thenEvents(deadlineSet.of({ ...input, about: 'L1', deadlineId: 'D2', dueAt })));
  it.each(['2022-02-30', '2022-08-15T24:00:00Z', '2022-08-15T09:00', 'tomorrow'])(
    'refuses a time that does not exist: %s',
    (dueAt) =>
      given(reported)
        .when('setDeadline', { ...input, dueAt })
        .thenInvalid('dueAt'),
  );
});
