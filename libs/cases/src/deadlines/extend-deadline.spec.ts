import { given } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { closeDeadline, deadlineClosed } from './close-deadline.ts';
import { deadlineExtended, extendDeadline } from './extend-deadline.ts';
import { deadlineSet, setDeadline } from './set-deadline.ts';

const from = '2022-08-15T16:59:59.999Z';
const dueAt = '2022-08-29T16:59:59.999Z';
const history = [
  caseReported.of(reportCase.example),
  deadlineSet.of({ ...setDeadline.example, deadlineId: 'D1', dueAt: from }),
];
const input = extendDeadline.example;
const extended = deadlineExtended.of({ ...input, from, dueAt });

describe('extend a deadline', () => {
  it('gives it a later end', () => {
    given(...history)
      .when('extendDeadline', input)
      .thenEvents(extended);
    expect(given(...history, extended).state().deadlines.items.D1?.dueAt).toBe(dueAt);
  });
  it('does nothing the second time', () =>
    given(...history, extended)
      .when('extendDeadline', input)
      .thenNothing());
  it('is refused when it would end sooner', () =>
    given(...history)
      .when('extendDeadline', { ...input, dueAt: '2022-08-10' })
      .thenRefused('deadline/not-later'));
  it('is refused once it has ended', () =>
    given(...history, deadlineClosed.of(closeDeadline.example))
      .when('extendDeadline', input)
      .thenRefused('deadline/ended'));
  it('is refused for a deadline that is not there', () =>
    given(...history)
      .when('extendDeadline', { ...input, deadlineId: 'D2' })
      .thenRefused('deadline/not-found'));
});
