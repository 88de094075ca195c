import { adoptPolicy, policyAdopted } from './adopt-policy.ts';
import { given } from './given.ts';

const { area, ...rest } = adoptPolicy.example;
const input = adoptPolicy.example;

describe('adopt a policy', () => {
  it('opens a piece of work', () => {
    given().when('adoptPolicy', input).thenEvents(policyAdopted.of(input));
    expect(given(policyAdopted.of(input)).state().work).toMatchObject({ area, policy: rest });
  });
  it('is refused upon work that is there', () =>
    given(policyAdopted.of(input)).when('adoptPolicy', input).thenRefused('activity/exists'));
  it('is exact about the date', () =>
    given()
      .when('adoptPolicy', { ...input, date: '15 August 2022' })
      .thenInvalid('date'));
});
