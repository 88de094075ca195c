import { Code, Label, Maybe, NeededIf, refuse, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { needStep, type Steps } from '../steps.ts';
import { tail } from '../tail.ts';
import { PAYERS, RECEIVERS, TRAVEL_STEPS } from './codes.ts';
import { notReturning, type PersonReturning, type TravelStep } from './state.ts';

export class RecordTravel {
  @Uuid() readonly personId!: string;
  @Code(TRAVEL_STEPS) readonly kind!: TravelStep;
  @Maybe() @Label() readonly flight?: string;
  @NeededIf<RecordTravel>(({ kind }) => kind === 'arrived') @Label() readonly port?: string;
  @NeededIf<RecordTravel>(({ kind }) => kind === 'booked') @Code(PAYERS) readonly payer?: string;
  @NeededIf<RecordTravel>(({ kind }) => kind === 'received') @Code(RECEIVERS) readonly receiver?: string;
  @Maybe() @Text() readonly note?: string;
}

const STEPS: Steps<TravelStep> = {
  booked: ['nothing', 'booked'],
  departed: ['booked'],
  arrived: ['departed'],
  received: ['arrived', 'received'],
  'handed-home': ['arrived', 'received'],
};

export const travelRecorded = eventOf('repatriation')('TravelRecorded', {
  shape: RecordTravel,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: ({ persons }, { personId, ...step }, { occurredAt }) => ({
    persons: learned(persons, personId, notReturning, {
      travel: { ...persons[personId]?.travel, ...step, when: occurredAt },
    }),
  }),
  tell: {
    en: ({ personId, kind, flight, port, payer, receiver, note }, say) =>
      `Return of ${say.person(personId)}: ${say.word(kind)}${bracketed(
        flight && `flight ${flight}`,
        port,
        payer && `paid by ${say.word(payer)}`,
        receiver && `by ${say.word(receiver)}`,
      )}${tail(note)}`,
    id: ({ personId, kind, flight, port, payer, receiver, note }, say) =>
      `Pemulangan ${say.person(personId)}: ${say.word(kind)}${bracketed(
        flight && `penerbangan ${flight}`,
        port,
        payer && `dibiayai ${say.word(payer)}`,
        receiver && `oleh ${say.word(receiver)}`,
      )}${tail(note)}`,
  },
});

const isSame = (known: PersonReturning['travel'], input: RecordTravel) =>
  known?.kind === input.kind &&
  known.flight === (input.flight ?? known.flight) &&
  known.receiver === (input.receiver ?? known.receiver);

export const recordTravel = action({
  name: 'recordTravel',
  input: RecordTravel,
  roles: ['ADV', 'CAD'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'booked',
    flight: 'GA 867',
    payer: 'kemlu',
  },
  emits: [travelRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const { travel, decision } = state.repatriation.persons[input.personId] ?? notReturning;
    if (isSame(travel, input)) return [];
    if ((input.kind === 'booked' || input.kind === 'departed') && decision !== 'agreed') {
      refuse('travel/not-agreed', 'A return needs the agreement of the person; record their decision first');
    }
    needStep(STEPS, travel?.kind, input.kind, 'travel/out-of-order');
    return [travelRecorded.of(input)];
  },
});
