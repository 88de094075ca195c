import { formGroup, groupFormed } from './form-group.ts';
import { given } from './given.ts';

const { area, ...rest } = formGroup.example;
const input = formGroup.example;

describe('form a group', () => {
  it('opens a piece of work', () => {
    given().when('formGroup', input).thenEvents(groupFormed.of(input));
    expect(given(groupFormed.of(input)).state().work).toMatchObject({ area, group: rest });
  });
  it('is refused upon work that is there', () =>
    given(groupFormed.of(input)).when('formGroup', input).thenRefused('activity/exists'));
  it('is exact about the members', () =>
    given()
      .when('formGroup', { ...input, members: 0 })
      .thenInvalid('members'));
});
