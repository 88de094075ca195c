import { given } from './given.ts';
import { activityPlanned, planActivity } from './plan-activity.ts';

const input = planActivity.example;

describe('plan an activity', () => {
  it('opens a piece of work', () => {
    given().when('planActivity', input).thenEvents(activityPlanned.of(input));
    expect(given(activityPlanned.of(input)).state().work).toMatchObject({
      area: '33.02.01.2001',
      activity: { kind: 'safe-migration-class', status: 'planned' },
    });
  });
  it('is refused upon work that is there', () =>
    given(activityPlanned.of(input)).when('planActivity', input).thenRefused('activity/exists'));
  it.each([
    ['3302012001', '33.02.01.2001'],
    ['330201', '33.02.01'],
    ['33', '33'],
  ])('reads the area %s as %s', (stated, kept) =>
    given()
      .when('planActivity', { ...input, area: stated })
      .thenEvents(activityPlanned.of({ ...input, area: kept })),
  );
  it.each(['Banyumas', '330', '33.2.1.2001', '33.02.01.20011', '33020120011', 33])(
    'refuses %s as an area',
    (area) =>
      given()
        .when('planActivity', { ...input, area })
        .thenInvalid('area'),
  );
});
