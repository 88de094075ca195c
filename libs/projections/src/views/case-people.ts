import type { CaseState } from '#cases';
import type { View } from '../view.ts';

/** Who is on which case? */
export const casePeople: View<CaseState> = {
  table: 'case_people',
  columns: { case_id: 'text', person_id: 'text', part: 'text' },
  key: 3,
  indexes: ['(person_id)'],
  rowsOf: (case_id, { report }) => [
    ...Object.values(report.victims)
      .filter(({ removed }) => !removed)
      .map(({ personId }) => ({ case_id, person_id: personId, part: 'victim' })),
    ...(report.reporter.personId ? [{ case_id, person_id: report.reporter.personId, part: 'reporter' }] : []),
  ],
};
