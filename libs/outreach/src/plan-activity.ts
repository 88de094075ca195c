import { Code, Day, Label, Maybe } from '#kernel';
import { Area } from './area.ts';
import { ACTIVITIES } from './codes.ts';
import { action, event } from './state.ts';

export class PlanActivity {
  @Code(ACTIVITIES) readonly kind!: string;
  @Label() readonly title!: string;
  @Area() readonly area!: string;
  /** The day it is planned for. */
  @Day() readonly date!: string;
  /** The organisation or public body it is done with. */
  @Maybe() @Label() readonly partner?: string;
}

export const activityPlanned = event('ActivityPlanned', {
  shape: PlanActivity,
  evolve: (work, { area, ...activity }, { recordedAt }) => ({
    ...work,
    openedAt: recordedAt,
    area,
    activity: { ...activity, status: 'planned', participants: [] },
  }),
  tell: {
    en: ({ kind, title, area, date }, say) =>
      `An activity (${say.word(kind)}) was planned for ${say.date(date)} in area ${area}: ${title}`,
    id: ({ kind, title, area, date }, say) =>
      `Kegiatan (${say.word(kind)}) direncanakan pada ${say.date(date)} di wilayah ${area}: ${title}`,
  },
});

export const planActivity = action({
  name: 'planActivity',
  input: PlanActivity,
  roles: ['ADV', 'CAD'],
  on: 'new',
  example: {
    kind: 'safe-migration-class',
    title: 'Recognising offers of work in online scam compounds',
    area: '33.02.01.2001',
    date: '2022-09-10',
    partner: 'Village government',
  },
  emits: [activityPlanned],
  decide: (input) => [activityPlanned.of(input)],
});
