import { Codes, type DomainEvent } from '#kernel';
import { CONTACT_WAYS } from './codes.ts';
import { Contact } from './contact.ts';
import { action, type ContactWay, eventOf } from './state.ts';

class ContactRecorded extends Contact {
  /** Which of them the entry states; the others stay as they were. */
  @Codes(CONTACT_WAYS) readonly ways!: readonly ContactWay[];
}

export const contactRecorded = eventOf('profile')('ContactRecorded', {
  shape: ContactRecorded,
  personal: ['phone', 'email', 'address'],
  evolve: (profile, { ways }, { id }) => ({
    ...profile,
    contact: { ...profile.contact, ...Object.fromEntries(ways.map((way) => [way, { details: id }])) },
  }),
  tell: {
    en: ({ ways }, say) => `How to reach the person was recorded: ${say.list(ways)}`,
    id: ({ ways }, say) => `Cara menghubungi yang bersangkutan dicatat: ${say.list(ways)}`,
  },
});

/** The event that records the ways stated; none when nothing is stated. */
export const contactEvents = (contact: Contact): readonly DomainEvent[] => {
  const ways = CONTACT_WAYS.filter((way) => contact[way] !== undefined);
  return ways.length === 0 ? [] : [contactRecorded.of({ ...contact, ways })];
};

export const recordContact = action({
  name: 'recordContact',
  input: Contact,
  roles: ['INT', 'ADV'],
  example: { phone: '+6281234567890', address: 'Dusun Contoh RT 01, Banyumas' },
  emits: [contactRecorded],
  decide: (input) => contactEvents(input),
});
