import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { consenting, personId, stranger } from './history.ts';
import { recordService, serviceRecorded } from './record-service.ts';

const input = recordService.example;
const counselling = { personId, kind: 'provided', service: 'counselling' } as const;

describe('record a service', () => {
  it('notes a grant with its sum', () =>
    given(...consenting)
      .when('recordService', input)
      .thenEvents(serviceRecorded.of(input)));
  it.each(['amount', 'currency'])('a grant states the %s', (field) =>
    given(...consenting)
      .when('recordService', { ...input, [field]: undefined })
      .thenInvalid(field),
  );
  it('notes other services without a sum', () =>
    given(...consenting)
      .when('recordService', counselling)
      .thenEvents(serviceRecorded.of(counselling)));
  it('remembers each delivery', () => {
    const past = [serviceRecorded.of(counselling), serviceRecorded.of({ ...counselling, kind: 'missed' })];
    const { services } = given(...consenting, ...past).state().reintegration.persons[personId] ?? {};
    expect(services?.map(({ kind }) => kind)).toEqual(['provided', 'missed']);
  });
  it('needs consent to the handling of the case', () =>
    given(...withVictim)
      .when('recordService', input)
      .thenRefused('consent/missing'));
  it('is for persons on the case', () =>
    given(...consenting)
      .when('recordService', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
