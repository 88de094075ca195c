import { given } from './given.ts';
import { enterpriseSupported, supportEnterprise } from './support-enterprise.ts';

const { area, ...rest } = supportEnterprise.example;
const input = supportEnterprise.example;

describe('support an enterprise', () => {
  it('opens a piece of work', () => {
    given().when('supportEnterprise', input).thenEvents(enterpriseSupported.of(input));
    expect(given(enterpriseSupported.of(input)).state().work).toMatchObject({ area, enterprise: rest });
  });
  it('is refused upon work that is there', () =>
    given(enterpriseSupported.of(input)).when('supportEnterprise', input).thenRefused('activity/exists'));
  it('is exact about the amount', () =>
    given()
      .when('supportEnterprise', { ...input, amount: 12.5 })
      .thenInvalid('amount'));
});
