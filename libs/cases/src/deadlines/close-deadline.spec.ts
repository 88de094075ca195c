import { given, waiting } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { closeDeadline, deadlineClosed } from './close-deadline.ts';
import { deadlineSet, setDeadline } from './set-deadline.ts';

const dueAt = '2022-08-15T16:59:59.999Z';
const history = [
  caseReported.of(reportCase.example),
  deadlineSet.of({ ...setDeadline.example, deadlineId: 'D1', dueAt }),
];
const met = closeDeadline.example;
const missed = { deadlineId: 'D1', kind: 'missed' } as const;

describe('close a deadline', () => {
  it('waits for the lawyer until it is closed', () => {
    expect(waiting('meet-deadline', ...history)).toEqual([
      expect.objectContaining({ role: 'LAW', dueAt, about: 'D1' }),
    ]);
    given(...history)
      .when('closeDeadline', met)
      .thenEvents(deadlineClosed.of(met));
    expect(waiting('meet-deadline', ...history, deadlineClosed.of(met))).toEqual([]);
  });
  it('does nothing the second time', () =>
    given(...history, deadlineClosed.of(met))
      .when('closeDeadline', met)
      .thenNothing());
  it('is missed only after its last instant', () => {
    given(...history)
      .when('closeDeadline', missed, { now: dueAt })
      .thenRefused('deadline/not-due');
    given(...history)
      .when('closeDeadline', missed, { now: '2022-08-15T17:00:00.000Z' })
      .thenEvents(deadlineClosed.of(missed));
  });
  it('ends in one way only', () =>
    given(...history, deadlineClosed.of(met))
      .when('closeDeadline', { deadlineId: 'D1', kind: 'cancelled' })
      .thenRefused('deadline/ended'));
  it('is refused for a deadline that is not there', () =>
    given(...history)
      .when('closeDeadline', { ...met, deadlineId: 'D2' })
      .thenRefused('deadline/not-found'));
});
