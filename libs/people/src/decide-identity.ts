import { Code, Text } from '#kernel';
import { IDENTITY_DECISIONS } from './codes.ts';
import { action, eventOf } from './state.ts';

export class DecideIdentity {
  @Code(IDENTITY_DECISIONS) readonly kind!: 'verified' | 'disputed';
  @Text(1000) readonly basis!: string;
}

export const identityDecided = eventOf('identity')('IdentityDecided', {
  shape: DecideIdentity,
  personal: ['basis'],
  approveCorrections: true,
  evolve: (identity, { kind }, { id }) => ({ ...identity, status: kind, details: id }),
  tell: {
    en: ({ kind, basis }, say) => `The person's identity was found to be ${say.word(kind)}: ${basis}`,
    id: ({ kind, basis }, say) => `Identitas yang bersangkutan dinyatakan ${say.word(kind)}: ${basis}`,
  },
});

export const decideIdentity = action({
  name: 'decideIdentity',
  input: DecideIdentity,
  roles: ['ADV'],
  example: { kind: 'verified', basis: 'The passport was seen and its number confirmed by the embassy' },
  emits: [identityDecided],
  decide: (input, { identity }) => (identity.status === input.kind ? [] : [identityDecided.of(input)]),
});
