import type { OutreachState } from '#outreach';
import type { Row, View } from '../view.ts';

/** Which outreach was done, of what kind, when, where, and how much of it? */
export const activityList: View<OutreachState> = {
  table: 'activity_list',
  columns: {
    activity_id: 'text',
    work: 'text',
    kind: 'text',
    title: 'text',
    status: 'text',
    area: 'text',
    day: 'date',
    participants: 'int',
    copies: 'int',
    members: 'int',
    beneficiaries: 'int',
    opened_at: 'timestamptz',
  },
  key: 1,
  indexes: ['(opened_at, activity_id)', '(area, opened_at)'],
  rowsOf: (activity_id, { work }) => [
    {
      activity_id,
      ...about(work),
      area: work.area,
      participants: sum(work.activity?.participants.map(({ count }) => count)),
      copies: sum(work.materials.map(({ count }) => count)),
      opened_at: work.openedAt,
    },
  ],
};

const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);

const about = ({ openedAt, activity, group, enterprise, policy }: OutreachState['work']): Row => {
  const day = openedAt?.slice(0, 10);
  if (activity) {
    return {
      work: 'activity',
      kind: activity.kind,
      title: activity.title,
      status: activity.status,
      day: activity.date,
    };
  }
  if (group) return { work: 'group', kind: group.kind, title: group.name, members: group.members, day };
  if (enterprise) {
    return { work: 'enterprise', kind: enterprise.kind, beneficiaries: enterprise.beneficiaries, day };
  }
  return { work: 'policy', kind: policy?.kind, title: policy?.title, day: policy?.date };
};
