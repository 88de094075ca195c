import { given, registered } from './given.ts';

import { contactRecorded, recordContact } from './record-contact.ts';

const phone = contactRecorded.of({ phone: '+6281234567890', ways: ['phone'] });
const email = contactRecorded.of({ email: 'siti@example.org', ways: ['email'] });

describe('record how to reach a person', () => {
  it('says publicly only which ways there are', () =>
    given(registered)
      .when('recordContact', recordContact.example)
      .thenEvents({
        type: 'ContactRecorded',
        schema: 1,
        data: { ways: ['phone', 'address'] },
        personal: { stream: { ...recordContact.example } },
      }));
  it('leaves what is not stated as it was', () =>
    expect(given(registered, phone, email, phone).state().profile.contact).toEqual({
      phone: { details: 'e4' },
      email: { details: 'e3' },
    }));
  it('does nothing when nothing is stated', () => given(registered).when('recordContact', {}).thenNothing());
  it('takes only addresses that can be mail addresses', () =>
    given(registered).when('recordContact', { email: 'siti' }).thenInvalid('email'));
  it('needs a registered person', () =>
    given().when('recordContact', recordContact.example).thenRefused('person/not-found'));
});
