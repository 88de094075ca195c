import { Maybe, Text } from '#kernel';
import { action, eventOf } from './state.ts';

export class ChangeName {
  @Text(200) readonly name!: string;
  @Maybe() @Text(200) readonly alias?: string;
  /** How the better name became known. */
  @Text(1000) readonly basis!: string;
}

export const nameChanged = eventOf('profile')('NameChanged', {
  shape: ChangeName,
  personal: ['name', 'alias', 'basis'],
  approveCorrections: true,
  evolve: (profile, _name, { id }) => ({ ...profile, name: { details: id } }),
  tell: {
    en: ({ name, basis }) => `The person is now known as ${name}: ${basis}`,
    id: ({ name, basis }) => `Yang bersangkutan kini diketahui bernama ${name}: ${basis}`,
  },
});

export const changeName = action({
  name: 'changeName',
  input: ChangeName,
  roles: ['INT', 'ADV'],
  example: { name: 'Siti Contoh Lestari', basis: 'As in the passport seen on 2 August' },
  emits: [nameChanged],
  decide: (input) => [nameChanged.of(input)],
});
