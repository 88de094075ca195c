import { Code, Day, Label } from '#kernel';
import { Area } from './area.ts';
import { POLICIES } from './codes.ts';
import { action, event } from './state.ts';

export class AdoptPolicy {
  @Code(POLICIES) readonly kind!: string;
  @Label() readonly number!: string;
  @Label() readonly title!: string;
  @Area() readonly area!: string;
  /** The date that the rule bears. */
  @Day() readonly date!: string;
}

export const policyAdopted = event('PolicyAdopted', {
  shape: AdoptPolicy,
  evolve: (work, { area, ...policy }, { recordedAt }) => ({ ...work, openedAt: recordedAt, area, policy }),
  tell: {
    en: ({ kind, number, title, area, date }, say) =>
      `A policy dated ${say.date(date)} was adopted in area ${area} (${say.word(kind)} ${number}): ${title}`,
    id: ({ kind, number, title, area, date }, say) =>
      `Kebijakan tertanggal ${say.date(date)} ditetapkan di wilayah ${area} (${say.word(kind)} ${number}): ${title}`,
  },
});

export const adoptPolicy = action({
  name: 'adoptPolicy',
  input: AdoptPolicy,
  roles: ['ADV', 'CAD'],
  on: 'new',
  example: {
    kind: 'perdes',
    number: '4/2022',
    title: 'Protection of migrant workers from the village',
    area: '33.02.01.2001',
    date: '2022-08-15',
  },
  emits: [policyAdopted],
  decide: (input) => [policyAdopted.of(input)],
});
