import { given } from '../given.ts';
import { deadlineEnded } from './deadline-ended.ts';
import { armed, reached, running } from './history.ts';
import { deadlineRecalculated, recalculateDeadline } from './recalculate-deadline.ts';

const { example } = recalculateDeadline;
const event = deadlineRecalculated.of({ ...example, from: armed.dueAt });

describe('a time limit counted anew', () => {
  it('says what it was before, and by which decree it changed', () => {
    given(...running)
      .when('recalculateDeadline', example)
      .thenEvents(event);
  });
  it('does nothing the second time', () => {
    given(...running, event)
      .when('recalculateDeadline', example)
      .thenNothing();
  });
  it('keeps what was reached', () => {
    const { process } = given(...running, reached(0), event).state();
    expect(process.running.W1).toMatchObject({
      dueAt: example.to,
      calendarVersion: example.calendarVersion,
      rungs: [{ ...example.rungs[0], reachedAt: armed.rungs[0].at }],
    });
  });
  it('is refused once it has ended', () => {
    given(...running, deadlineEnded.of({ deadlineId: 'W1', outcome: 'met' }))
      .when('recalculateDeadline', example)
      .thenRefused('time-limit/ended');
  });
  it('is refused when there is none', () => {
    given(...running)
      .when('recalculateDeadline', { ...example, deadlineId: 'W9' })
      .thenRefused('time-limit/not-found');
  });
});
