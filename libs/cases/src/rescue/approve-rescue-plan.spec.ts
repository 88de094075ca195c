import { consenting } from '../evidence/history.ts';
import { given } from '../given.ts';
import { coordinator } from '../letters/history.ts';
import { approveRescuePlan, rescuePlanApproved } from './approve-rescue-plan.ts';
import { approved, planned } from './history.ts';

const input = approveRescuePlan.example;

describe('approve a rescue plan', () => {
  it('is done by a second person', () =>
    given(...planned)
      .when('approveRescuePlan', input, { actor: coordinator })
      .thenEvents(rescuePlanApproved.of(input)));
  it('is refused to the one who made the plan', () =>
    given(...planned)
      .when('approveRescuePlan', input)
      .thenRefused('approval/self'));
  it('does nothing the second time', () =>
    given(...approved)
      .when('approveRescuePlan', input, { actor: coordinator })
      .thenNothing());
  it('needs a plan', () =>
    given(...consenting)
      .when('approveRescuePlan', input, { actor: coordinator })
      .thenRefused('rescue/plan-not-found'));
  it('leaves no trace of a plan that was retracted', () =>
    expect(given(...consenting, rescuePlanApproved.of(input)).state().rescue.plans).toEqual({}));
});
