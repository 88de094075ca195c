import { Code, Currency, Maybe, MinorUnits, NeededIf, type Say, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { needClient } from './client.ts';
import { SERVICE_KINDS, SERVICES } from './codes.ts';
import { notBegun, type Service, type ServiceKind } from './state.ts';

export class RecordService {
  @Uuid() readonly personId!: string;
  @Code(SERVICE_KINDS) readonly kind!: ServiceKind;
  @Code(SERVICES) readonly service!: Service;
  @NeededIf<RecordService>(({ kind }) => kind === 'grant') @MinorUnits() readonly amount?: number;
  @NeededIf<RecordService>(({ amount }) => amount !== undefined) @Currency() readonly currency?: string;
  @Maybe() @Text() readonly note?: string;
}

const sumOf = ({ amount, currency }: RecordService, say: Say) =>
  amount !== undefined && currency ? say.money(amount, currency) : undefined;

export const serviceRecorded = eventOf('reintegration')('ServiceRecorded', {
  shape: RecordService,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, ...service }, { occurredAt }) => {
    const { services } = state.persons[personId] ?? notBegun;
    return {
      ...state,
      persons: learned(state.persons, personId, notBegun, {
        services: [...services, { ...service, when: occurredAt }],
      }),
    };
  },
  tell: {
    en: (data, say) =>
      `Service for ${say.person(data.personId)} (${say.word(data.service)}): ${say.word(data.kind)}${bracketed(sumOf(data, say))}${tail(data.note)}`,
    id: (data, say) =>
      `Layanan bagi ${say.person(data.personId)} (${say.word(data.service)}): ${say.word(data.kind)}${bracketed(sumOf(data, say))}${tail(data.note)}`,
  },
});

/** Every delivery is one more fact, so the same twice is two services. */
export const recordService = action({
  name: 'recordService',
  input: RecordService,
  roles: ['ADV', 'PSY', 'CAD'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'grant',
    service: 'business-capital',
    amount: 500_000_000,
    currency: 'IDR',
  },
  emits: [serviceRecorded],
  decide: (input, state) => {
    needClient(state, input.personId);
    return [serviceRecorded.of(input)];
  },
});
