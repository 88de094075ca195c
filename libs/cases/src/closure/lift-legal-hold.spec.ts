import { given } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { caseClosed } from './approve-closure.ts';

import { legalHoldLifted, liftLegalHold } from './lift-legal-hold.ts';
import { legalHoldPlaced, placeLegalHold } from './place-legal-hold.ts';
import { holdsInForce } from './state.ts';

const reported = caseReported.of(reportCase.example);
const input = placeLegalHold.example;
const placed = legalHoldPlaced.of({ ...input, holdId: 'H1' });
const lift = liftLegalHold.example;
const lifted = legalHoldLifted.of(lift);
const closed = caseClosed.of({ reason: 'goals-met' });

describe('hold the data for the law', () => {
  it('is in force until it is lifted', () => {
    given(reported).when('placeLegalHold', input).thenEvents(placed);
    given(reported, placed).when('liftLegalHold', lift).thenEvents(lifted);
    expect(holdsInForce(given(reported, placed).state().closure)).toHaveLength(1);
    expect(holdsInForce(given(reported, placed, lifted).state().closure)).toHaveLength(0);
  });
  it('does nothing the second time', () => {
    given(reported, placed).when('placeLegalHold', input).thenNothing();
    given(reported, placed, lifted).when('liftLegalHold', lift).thenNothing();
  });
  it('may be placed anew, under a new id', () =>
    given(reported, placed, lifted)
      .when('placeLegalHold', input)
      .thenEvents(legalHoldPlaced.of({ ...input, holdId: 'H2' })));
  it('is placed and lifted on a closed case as well', () => {
    given(reported, closed).when('placeLegalHold', input).thenEvents(placed);
    given(reported, placed, closed).when('liftLegalHold', lift).thenEvents(lifted);
  });
  it('is lifted only where it is', () =>
    given(reported).when('liftLegalHold', lift).thenRefused('legal-hold/not-found'));
});
