import type { PersonState } from '#people';
import type { View } from '../view.ts';

/** Who is registered, and which entry holds the name? Names themselves stand among the personal fields only. */
export const peopleList: View<PersonState> = {
  table: 'people_list',
  columns: {
    person_id: 'text',
    name_entry: 'text',
    sex: 'text',
    citizenship: 'text',
    minor: 'boolean',
    identity: 'text',
    merged_into: 'text',
    registered_at: 'timestamptz',
  },
  key: 1,
  indexes: ['(registered_at, person_id)'],
  rowsOf: (person_id, { profile, identity, merge }) => [
    {
      person_id,
      name_entry: profile.name?.details,
      sex: profile.sex,
      citizenship: profile.citizenship,
      minor: profile.minor,
      identity: identity.status,
      merged_into: merge.intoPersonId,
      registered_at: profile.registeredAt,
    },
  ],
};
