import { IsBoolean } from 'class-validator';
import { Code, Count, Country, Label, Maybe, Part, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { CHANNELS } from './codes.ts';

type Channel = (typeof CHANNELS)[number];

export class ReportedPlace {
  @Country() readonly country!: string;
  /** A town or province; an exact location is personal and belongs into `exactPlace`. */
  @Maybe() @Label() readonly city?: string;
}

export class ReportCase {
  @Code(CHANNELS) readonly channel!: Channel;
  @IsBoolean() readonly urgent!: boolean;
  @Part(ReportedPlace) readonly place!: ReportedPlace;
  @Count() readonly statedVictimCount!: number;
  @Text() readonly narrative!: string;
  @Maybe() @Text(500) readonly exactPlace?: string;
}

const CAME_IN: Readonly<Record<Channel, string>> = {
  hotline: 'through the hotline',
  whatsapp: 'by WhatsApp',
  'walk-in': 'by a visit to the office',
  family: 'from the family',
  desbumi: 'through DESBUMI',
  'social-media': 'through social media',
  media: 'from the media',
  partner: 'from a partner organisation',
  agency: 'from a government agency',
};

export const caseReported = eventOf('report')('CaseReported', {
  shape: ReportCase,
  personal: ['narrative', 'exactPlace'],
  evolve: (state, { channel, urgent, place, statedVictimCount }, { id, recordedAt }) => ({
    ...state,
    reportedAt: recordedAt,
    channel,
    urgent,
    place,
    statedVictimCount,
    victimCount: statedVictimCount,
    details: id,
  }),
  tell: {
    en: ({ channel, statedVictimCount: count, place, urgent, narrative }) =>
      `${urgent ? 'An urgent report' : 'A report'} came in ${CAME_IN[channel]} about ${count} ${count === 1 ? 'person' : 'people'} in ${place.city ?? place.country}: ${narrative}`,
    id: ({ channel, statedVictimCount: count, place, urgent, narrative }, say) =>
      `${urgent ? 'Pengaduan darurat' : 'Pengaduan'} diterima melalui ${say.word(channel)} mengenai ${count} orang di ${place.city ?? place.country}: ${narrative}`,
  },
});

export const reportCase = action({
  name: 'reportCase',
  input: ReportCase,
  roles: ['INT', 'CAD', 'ADV'],
  on: 'new',
  example: {
    channel: 'social-media',
    urgent: true,
    place: { country: 'KH', city: 'Sihanoukville' },
    statedVictimCount: 53,
    narrative: 'Fifty-three people say that they are held and forced to deceive others online',
  },
  emits: [caseReported],
  decide: (input) => [caseReported.of(input)],
});
