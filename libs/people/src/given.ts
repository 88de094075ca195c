import { specFor } from '#kernel';
import { people } from './index.ts';
import { personRegistered, registerPerson } from './register-person.ts';

/** For specs: an advocate acts on a person's record on the first morning of August 2022. */
export const given = specFor(people, {
  now: '2022-08-01T02:00:00.000Z',
  actor: { id: 'advocate-1', role: 'ADV' },
});

const { contact: _unused, ...person } = registerPerson.example;

/** For specs: a person was registered. */
export const registered = personRegistered.of(person);
