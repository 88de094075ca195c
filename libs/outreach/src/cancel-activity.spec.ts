import { activityCancelled, cancelActivity } from './cancel-activity.ts';
import { given } from './given.ts';
import { activityHeld, holdActivity } from './hold-activity.ts';
import { activityPlanned, planActivity } from './plan-activity.ts';

const planned = activityPlanned.of(planActivity.example);
const input = cancelActivity.example;
const cancelled = activityCancelled.of(input);

describe('cancel an activity', () => {
  it('keeps the reason apart, since it may name people', () => {
    given(planned)
      .when('cancelActivity', input)
      .thenEvents({ type: 'ActivityCancelled', schema: 1, data: {}, personal: { stream: { ...input } } });
    expect(given(planned, cancelled).state().work.activity).toMatchObject({
      status: 'cancelled',
      details: 'e2',
    });
  });
  it('does nothing the second time', () =>
    given(planned, cancelled).when('cancelActivity', input).thenNothing());
  it('is refused when it was held', () =>
    given(planned, activityHeld.of(holdActivity.example))
      .when('cancelActivity', input)
      .thenRefused('activity/held'));
  it('closes the activity', () =>
    given(planned, cancelled).when('holdActivity', holdActivity.example).thenRefused('activity/closed'));
});
