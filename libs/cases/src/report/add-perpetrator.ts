import { Code, Country, Maybe, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { PERPETRATOR_KINDS, PERPETRATOR_ROLES } from './codes.ts';

export class AddPerpetrator {
  @Code(PERPETRATOR_KINDS) readonly kind!: string;
  @Code(PERPETRATOR_ROLES) readonly role!: string;
  /** The name as the witnesses know it, which may be an alias. */
  @Text(200) readonly name!: string;
  @Maybe() @Country() readonly country?: string;
  /** Telephone numbers, accounts, addresses. */
  @Maybe() @Text(1000) readonly identifiers?: string;
  @Maybe() @Text() readonly note?: string;
}

export const perpetratorAdded = eventOf('report')('PerpetratorAdded', {
  shape: AddPerpetrator,
  personal: ['name', 'identifiers', 'note'],
  evolve: (state, perpetrator, { id }) => ({
    ...state,
    perpetrators: [...state.perpetrators, { ...perpetrator, details: id }],
  }),
  tell: {
    en: ({ kind, role, name, note }, say) =>
      `${name} was named as a perpetrator (${say.list([kind, role])})${tail(note)}`,
    id: ({ kind, role, name, note }, say) =>
      `${name} dicatat sebagai terduga pelaku (${say.list([kind, role])})${tail(note)}`,
  },
});

export const addPerpetrator = action({
  name: 'addPerpetrator',
  input: AddPerpetrator,
  roles: ['ADV', 'LAW'],
  example: {
    kind: 'person',
    role: 'recruiter-or-intermediary',
    name: 'Alias "Contoh"',
    country: 'ID',
    identifiers: 'Account @contoh-lowongan',
    note: 'Offered work as an operator through a closed group',
  },
  emits: [perpetratorAdded],
  decide: (input) => [perpetratorAdded.of(input)],
});
