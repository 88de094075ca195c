import { THIS_STREAM } from '#kernel';
import { given } from './given.ts';
import { contactRecorded } from './record-contact.ts';
import { personRegistered, registerPerson } from './register-person.ts';

const { contact: _, ...person } = registerPerson.example;
const phone = contactRecorded.of({ phone: '+6281234567890', ways: ['phone'] });

describe('register a person', () => {
  it('records who it is, and how to reach them', () =>
    given().when('registerPerson', registerPerson.example).thenEvents(personRegistered.of(person), phone));
  it('needs no contact', () =>
    given().when('registerPerson', person).thenEvents(personRegistered.of(person)));
  it('is refused upon a registered person', () =>
    given(personRegistered.of(person)).when('registerPerson', person).thenRefused('person/exists'));
  it('keeps name and birth date apart, as the own data of the person', () =>
    expect(personRegistered.of(person)).toMatchObject({
      data: { sex: 'woman', citizenship: 'ID', language: 'id', minor: false, duplicatesFound: 0 },
      personal: { [THIS_STREAM]: { name: 'Siti Contoh', alias: 'Sisi', birthDate: '1998-04-12' } },
    }));
  it('points to the entries with the name and the contact', () =>
    expect(given(personRegistered.of(person), phone).state().profile).toMatchObject({
      name: { details: 'e1' },
      contact: { phone: { details: 'e2' } },
    }));
  it('takes international phone numbers only', () =>
    given()
      .when('registerPerson', { ...person, contact: { phone: '0812 3456' } })
      .thenInvalid('contact.phone'));
});
