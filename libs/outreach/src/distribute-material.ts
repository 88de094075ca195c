import { Code, Count, Label, LanguageCode } from '#kernel';
import { needActivity } from './activities.ts';
import { MATERIALS } from './codes.ts';
import { action, event } from './state.ts';

export class DistributeMaterial {
  @Code(MATERIALS) readonly kind!: string;
  @Label() readonly title!: string;
  @Count(1) readonly copies!: number;
  @LanguageCode() readonly language!: string;
}

export const materialDistributed = event('MaterialDistributed', {
  shape: DistributeMaterial,
  evolve: (work, material, { recordedAt }) => ({
    ...work,
    materials: [...work.materials, { ...material, at: recordedAt }],
  }),
  tell: {
    en: ({ kind, title, copies, language }, say) =>
      `Material was distributed (${say.word(kind)}, language ${language}, ${copies} copies): ${title}`,
    id: ({ kind, title, copies, language }, say) =>
      `Materi dibagikan (${say.word(kind)}, bahasa ${language}, ${copies} eksemplar): ${title}`,
  },
});

export const distributeMaterial = action({
  name: 'distributeMaterial',
  input: DistributeMaterial,
  roles: ['ADV', 'CAD'],
  example: { kind: 'leaflet', title: 'Five questions before you go', copies: 120, language: 'jv' },
  emits: [materialDistributed],
  decide: (input, state) => {
    needActivity(state);
    return [materialDistributed.of(input)];
  },
});
