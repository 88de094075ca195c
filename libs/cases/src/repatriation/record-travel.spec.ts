import { given, waiting } from '../given.ts';
import { agreed, booked, documented, personId, stranger } from './history.ts';
import { recordReturnDecision, returnDecisionRecorded } from './record-return-decision.ts';
import { recordTravel, travelRecorded } from './record-travel.ts';

const input = recordTravel.example;
const departure = { personId, kind: 'departed', flight: 'GA 867' } as const;
const arrival = { personId, kind: 'arrived', port: 'Soekarno-Hatta' } as const;
const reception = { personId, kind: 'received', receiver: 'kemensos' } as const;
const home = { personId, kind: 'handed-home', receiver: 'family' } as const;
const arrived = [...booked, travelRecorded.of(departure), travelRecorded.of(arrival)] as const;
const isRefused = returnDecisionRecorded.of({ ...recordReturnDecision.example, kind: 'refused' });

describe('record a journey home', () => {
  it('is booked for whoever agreed', () =>
    given(...agreed)
      .when('recordTravel', input)
      .thenEvents(travelRecorded.of(input)));
  it('does nothing the second time', () =>
    given(...booked)
      .when('recordTravel', input)
      .thenNothing());
  it('may be booked anew on another flight', () =>
    given(...booked)
      .when('recordTravel', { ...input, flight: 'GA 871' })
      .thenEvents(travelRecorded.of({ ...input, flight: 'GA 871' })));
  it('goes on from arrival to reception and home', () => {
    given(...arrived)
      .when('recordTravel', reception)
      .thenEvents(travelRecorded.of(reception));
    given(...arrived, travelRecorded.of(reception))
      .when('recordTravel', home)
      .thenEvents(travelRecorded.of(home));
  });
  it('is refused without the person’s agreement', () =>
    given(...documented)
      .when('recordTravel', input)
      .thenRefused('travel/not-agreed'));
  it('is refused to begin once the agreement was taken back', () =>
    given(...booked, isRefused)
      .when('recordTravel', departure)
      .thenRefused('travel/not-agreed'));
  it('is refused to end before it began', () =>
    given(...booked)
      .when('recordTravel', arrival)
      .thenRefused('travel/out-of-order'));
  it.each([
    ['booked', 'payer'],
    ['arrived', 'port'],
    ['received', 'receiver'],
  ])('"%s" states the %s', (kind, field) =>
    given(...agreed)
      .when('recordTravel', { personId, kind })
      .thenInvalid(field),
  );
  it('is for persons on the case', () =>
    given(...agreed)
      .when('recordTravel', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('waits for the arrival, and then for the hand-over', () => {
    expect(waiting('confirm-arrival', ...booked)).toMatchObject([{ about: personId }]);
    expect(waiting('hand-over-returnee', ...arrived)).toMatchObject([{ about: personId }]);
    expect(waiting('hand-over-returnee', ...arrived, travelRecorded.of(reception))).toEqual([]);
  });
  it('remembers flight, payer, port and receiver of the whole way', () =>
    expect(
      given(...arrived, travelRecorded.of(reception)).state().repatriation.persons[personId]?.travel,
    ).toMatchObject({
      kind: 'received',
      flight: 'GA 867',
      payer: 'kemlu',
      port: 'Soekarno-Hatta',
      receiver: 'kemensos',
    }));
});
