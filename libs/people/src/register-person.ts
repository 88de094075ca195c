import { IsBoolean } from 'class-validator';
import { Code, Count, Country, Day, LanguageCode, Maybe, Part, Text } from '#kernel';
import { SEXES } from './codes.ts';
import { Contact } from './contact.ts';
import { contactEvents, contactRecorded } from './record-contact.ts';
import { action, eventOf } from './state.ts';

class PersonRegistered {
  /** The full name, as in the papers if there are any. */
  @Text(200) readonly name!: string;
  /** What the person is called, or calls themselves online. */
  @Maybe() @Text(200) readonly alias?: string;
  @Code(SEXES) readonly sex!: string;
  @Maybe() @Day() readonly birthDate?: string;
  @Country() readonly citizenship!: string;
  @Maybe() @LanguageCode() readonly language?: string;
  /** Under eighteen now: a guardian consents. */
  @IsBoolean() readonly minor!: boolean;
  /** How many registered persons the search for duplicates showed before this one was registered. */
  @Count() readonly duplicatesFound!: number;
}

export class RegisterPerson extends PersonRegistered {
  @Maybe() @Part(Contact) readonly contact?: Contact;
}

export const personRegistered = eventOf('profile')('PersonRegistered', {
  shape: PersonRegistered,
  personal: ['name', 'alias', 'birthDate'],
  approveCorrections: true,
  evolve: (profile, { sex, citizenship, language, minor }, { id, recordedAt }) => ({
    ...profile,
    registeredAt: recordedAt,
    details: id,
    sex,
    citizenship,
    ...(language === undefined ? {} : { language }),
    minor,
    name: { details: id },
  }),
  tell: {
    en: ({ name, minor, duplicatesFound }) =>
      `${name} was registered${minor ? ' as a minor' : ''}, after a search that showed ${duplicatesFound} possible duplicates`,
    id: ({ name, minor, duplicatesFound }) =>
      `${name} didaftarkan${minor ? ' sebagai anak di bawah umur' : ''}, setelah pencarian yang menunjukkan ${duplicatesFound} kemungkinan data ganda`,
  },
});

export const registerPerson = action({
  name: 'registerPerson',
  input: RegisterPerson,
  roles: ['INT', 'ADV'],
  on: 'new',
  example: {
    name: 'Siti Contoh',
    alias: 'Sisi',
    sex: 'woman',
    birthDate: '1998-04-12',
    citizenship: 'ID',
    language: 'id',
    minor: false,
    duplicatesFound: 0,
    contact: { phone: '+6281234567890' },
  },
  emits: [personRegistered, contactRecorded],
  decide: ({ contact, ...person }) => [personRegistered.of(person), ...contactEvents(contact ?? {})],
});
