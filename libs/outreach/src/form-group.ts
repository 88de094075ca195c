import { Code, Count, Label } from '#kernel';
import { Area } from './area.ts';
import { GROUPS } from './codes.ts';
import { action, event } from './state.ts';

export class FormGroup {
  @Code(GROUPS) readonly kind!: string;
  @Label() readonly name!: string;
  @Area() readonly area!: string;
  @Count(1) readonly members!: number;
}

export const groupFormed = event('GroupFormed', {
  shape: FormGroup,
  evolve: (work, { area, ...group }, { recordedAt }) => ({ ...work, openedAt: recordedAt, area, group }),
  tell: {
    en: ({ kind, name, area, members }, say) =>
      `A group of ${members} members was formed in area ${area} (${say.word(kind)}): ${name}`,
    id: ({ kind, name, area, members }, say) =>
      `Kelompok beranggotakan ${members} orang dibentuk di wilayah ${area} (${say.word(kind)}): ${name}`,
  },
});

export const formGroup = action({
  name: 'formGroup',
  input: FormGroup,
  roles: ['ADV', 'CAD'],
  on: 'new',
  example: { kind: 'returnee-group', name: 'Kelompok Purna PMI Contoh', area: '33.02.01.2001', members: 18 },
  emits: [groupFormed],
  decide: (input) => [groupFormed.of(input)],
});
