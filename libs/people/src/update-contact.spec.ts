import { given, registered } from './given.ts';

import { contactUpdated, updateContact } from './update-contact.ts';

const phone = contactUpdated.of({ phone: '+6281234567890', ways: ['phone'] });
const email = contactUpdated.of({ email: 'siti@example.org', ways: ['email'] });

describe('update the contact', () => {
  it('says publicly only which ways there are', () =>
    given(registered)
      .when('updateContact', updateContact.example)
      .thenEvents({
        type: 'ContactUpdated',
        schema: 1,
        data: { ways: ['phone', 'address'] },
        personal: { stream: { ...updateContact.example } },
      }));
  it('leaves what is not stated as it was', () =>
    expect(given(registered, phone, email, phone).state().profile.contact).toEqual({
      phone: { details: 'e4' },
      email: { details: 'e3' },
    }));
  it('does nothing when nothing is stated', () => given(registered).when('updateContact', {}).thenNothing());
  it('takes only addresses that can be mail addresses', () =>
    given(registered).when('updateContact', { email: 'siti' }).thenInvalid('email'));
  it('needs a registered person', () =>
    given().when('updateContact', updateContact.example).thenRefused('person/not-found'));
});
