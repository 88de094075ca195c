import { Code, Count, Label, LanguageCode } from '#kernel';
import { needActivity } from './activities.ts';
import { MATERIALS } from './codes.ts';
import { action, event } from './state.ts';

export class DistributeMaterial {
  @Code(MATERIALS) readonly kind!: string;
  @Label() readonly title!: string;
  @Count(1) readonly count!: number;
  @LanguageCode() readonly language!: string;
}

export const materialDistributed = event('MaterialDistributed', {
  shape: DistributeMaterial,
  evolve: (work, material, { recordedAt }) => ({
    ...work,
    materials: [...work.materials, { ...material, at: recordedAt }],
  }),
  tell: {
    en: ({ kind, title, count, language }, say) =>
      `Material was distributed (${say.word(kind)}, language ${language}, ${count} copies): ${title}`,
    id: ({ kind, title, count, language }, say) =>
      `Materi dibagikan (${say.word(kind)}, bahasa ${language}, ${count} eksemplar): ${title}`,
  },
});

export const distributeMaterial = action({
  name: 'distributeMaterial',
  input: DistributeMaterial,
  roles: ['ADV', 'CAD'],
  example: { kind: 'leaflet', title: 'Five questions before you go', count: 120, language: 'jv' },
  emits: [materialDistributed],
  decide: (input, state) => {
    needActivity(state);
    return [materialDistributed.of(input)];
  },
});
