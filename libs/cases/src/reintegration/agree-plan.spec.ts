import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { agreePlan, planAgreed } from './agree-plan.ts';
import { concludeReintegration, reintegrationConcluded } from './conclude-reintegration.ts';
import { assessed, personId, planned } from './history.ts';

const input = agreePlan.example;
const concluded = reintegrationConcluded.of(concludeReintegration.example);

describe('agree on a support plan', () => {
  it('notes what it is to meet, and until when', () =>
    given(...assessed)
      .when('agreePlan', input)
      .thenEvents(planAgreed.of(input)));
  it('stands by the survivor’s agreement', () =>
    given(...assessed)
      .when('agreePlan', { ...input, survivorAgreed: false })
      .thenInvalid('survivorAgreed'));
  it('is refused beside a plan that runs', () =>
    given(...planned)
      .when('agreePlan', input)
      .thenRefused('reintegration/plan-exists'));
  it('begins anew after a conclusion', () => {
    given(...planned, concluded)
      .when('agreePlan', input)
      .thenEvents(planAgreed.of(input));
    const person = given(...planned, concluded, planAgreed.of(input)).state().reintegration.persons[personId];
    expect(person).not.toHaveProperty('concluded');
  });
  it('needs consent to the handling of the case', () =>
    given(...withVictim)
      .when('agreePlan', input)
      .thenRefused('consent/missing'));
  it('is to be concluded by its last day', () => {
    expect(waiting('conclude-reintegration', ...planned)).toMatchObject([
      { about: personId, dueAt: '2023-07-31T16:59:59.999Z', blocksClosure: true },
    ]);
    expect(waiting('conclude-reintegration', ...planned, concluded)).toEqual([]);
  });
});
