import { formGroup, groupFormed } from './form-group.ts';
import { given } from './given.ts';
import { activityHeld, holdActivity } from './hold-activity.ts';
import { activityPlanned, planActivity } from './plan-activity.ts';

const planned = activityPlanned.of(planActivity.example);
const input = holdActivity.example;
const held = activityHeld.of(input);

describe('hold an activity', () => {
  it('counts who took part', () => {
    given(planned).when('holdActivity', input).thenEvents(held);
    expect(given(planned, held).state().work.activity).toMatchObject({ status: 'held', ...input });
  });
  it('does nothing the second time, in whatever order the counts are told', () =>
    given(planned, held)
      .when('holdActivity', { participants: [...input.participants].reverse() })
      .thenNothing());
  it('is refused with other counts', () =>
    given(planned, held)
      .when('holdActivity', { participants: [{ sex: 'man', ageGroup: 'adult', count: 1 }] })
      .thenRefused('activity/held'));
  it('is refused for a group', () =>
    given(groupFormed.of(formGroup.example)).when('holdActivity', input).thenRefused('activity/other-work'));
  it('counts each sex and age once', () =>
    given(planned)
      .when('holdActivity', { participants: [input.participants[0], input.participants[0]] })
      .thenInvalid('participants'));
  it('takes no names', () =>
    given(planned)
      .when('holdActivity', { participants: [{ ...input.participants[0], name: 'Siti' }] })
      .thenInvalid('participants.0.name'));
});
