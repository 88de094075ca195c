import type { OutreachState } from '#outreach';
import type { View } from '../view.ts';

/** How many people took part in what was held, by sex and age? */
export const participants: View<OutreachState> = {
  table: 'participants',
  columns: { activity_id: 'text', sex: 'text', age_group: 'text', count: 'int' },
  key: 3,
  rowsOf: (activity_id, { work: { activity } }) =>
    (activity?.participants ?? []).map(({ sex, ageGroup, count }) => ({
      activity_id,
      sex,
      age_group: ageGroup,
      count,
    })),
};
