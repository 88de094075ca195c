import { type CaseState, stageOf } from '#cases';
import { searchVector } from '../search.ts';
import type { View } from '../view.ts';
import { statusOf } from './case-status.ts';

/** Which cases are there? */
export const caseList: View<CaseState> = {
  table: 'case_list',
  columns: {
    case_id: 'text',
    number: 'text',
    stage: 'text',
    status: 'text',
    priority: 'text',
    owner: 'text',
    country: 'text',
    city: 'text',
    channel: 'text',
    victim_count: 'int',
    reported_at: 'timestamptz',
    search: 'tsvector',
  },
  key: 1,
  indexes: [
    '(reported_at, case_id)',
    '(status, reported_at, case_id)',
    '(stage, reported_at, case_id)',
    '(owner, reported_at, case_id)',
    '(priority, reported_at, case_id)',
    '(country, reported_at, case_id)',
    '(lower(city), reported_at, case_id)',
    'using gin (search)',
  ],
  rowsOf: (case_id, state) => {
    const { number, priority, owner, place, channel, victimCount, reportedAt } = state.report;
    const search = searchVector(number, place?.country, place?.city, channel, priority);
    return [
      {
        case_id,
        number,
        stage: stageOf(state),
        status: statusOf(state),
        priority,
        owner,
        country: place?.country,
        city: place?.city,
        channel,
        victim_count: victimCount,
        reported_at: reportedAt,
        search,
      },
    ];
  },
};
