import { given } from '../given.ts';
import { assessed, consenting, personId, planned } from './history.ts';
import { planRevised, revisePlan } from './revise-plan.ts';

const input = revisePlan.example;
const revised = planRevised.of(input);

describe('revise a support plan', () => {
  it('states it anew, with the reason', () =>
    given(...planned)
      .when('revisePlan', input)
      .thenEvents(revised));
  it('does nothing when it says what the plan says', () =>
    given(...planned, revised)
      .when('revisePlan', { ...input, goals: input.goals.toReversed() })
      .thenNothing());
  it('needs a plan', () =>
    given(...assessed)
      .when('revisePlan', input)
      .thenRefused('reintegration/no-plan'));
  it('stands by the survivor’s agreement', () =>
    given(...planned)
      .when('revisePlan', { ...input, survivorAgreed: false })
      .thenInvalid('survivorAgreed'));
  it('keeps the reason with the person', () =>
    expect(revised.personal).toEqual({ [personId]: { reason: input.reason } }));
  it('counts the revisions', () =>
    expect(given(...planned, revised).state().reintegration.persons[personId]?.plan).toMatchObject({
      endsOn: input.endsOn,
      revisions: 1,
    }));
  it('leaves no trace of a person whose entries were retracted', () =>
    expect(given(...consenting, revised).state().reintegration.persons).toEqual({}));
});
