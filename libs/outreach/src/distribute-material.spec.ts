import { distributeMaterial, materialDistributed } from './distribute-material.ts';
import { given } from './given.ts';
import { activityPlanned, planActivity } from './plan-activity.ts';
import { enterpriseSupported, supportEnterprise } from './support-enterprise.ts';

const planned = activityPlanned.of(planActivity.example);
const input = distributeMaterial.example;
const distributed = materialDistributed.of(input);

describe('distribute material', () => {
  it('is recorded each time', () => {
    given(planned, distributed).when('distributeMaterial', input).thenEvents(distributed);
    expect(given(planned, distributed, distributed).state().work.materials).toHaveLength(2);
  });
  it('is refused for work that is no activity', () =>
    given(enterpriseSupported.of(supportEnterprise.example))
      .when('distributeMaterial', input)
      .thenRefused('activity/other-work'));
});
