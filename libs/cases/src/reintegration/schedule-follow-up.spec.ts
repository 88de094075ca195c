import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { consenting } from './history.ts';
import { followUpRecorded, recordFollowUp } from './record-follow-up.ts';
import { followUpScheduled, scheduleFollowUp } from './schedule-follow-up.ts';

const input = scheduleFollowUp.example;
const scheduled = followUpScheduled.of({ ...input, followUpId: 'U1' });
const done = followUpRecorded.of({ ...recordFollowUp.example, personId: input.personId });

describe('schedule a follow-up', () => {
  it('gives it an id', () =>
    given(...consenting)
      .when('scheduleFollowUp', input)
      .thenEvents(scheduled));
  it('does nothing the second time', () =>
    given(...consenting, scheduled)
      .when('scheduleFollowUp', input)
      .thenNothing());
  it('numbers the next', () =>
    given(...consenting, scheduled)
      .when('scheduleFollowUp', { ...input, dueOn: '2023-02-01' })
      .thenEvents(followUpScheduled.of({ ...input, dueOn: '2023-02-01', followUpId: 'U2' })));
  it('takes a day that exists', () =>
    given(...consenting)
      .when('scheduleFollowUp', { ...input, dueOn: '2022-11-31' })
      .thenInvalid('dueOn'));
  it('needs consent to the handling of the case', () =>
    given(...withVictim)
      .when('scheduleFollowUp', input)
      .thenRefused('consent/missing'));
  it('waits to the end of that day', () => {
    expect(waiting('follow-up-person', ...consenting, scheduled)).toMatchObject([
      { about: 'U1', dueAt: '2022-11-01T16:59:59.999Z' },
    ]);
    expect(waiting('follow-up-person', ...consenting, scheduled, done)).toEqual([]);
  });
});
