export { ProcessExports } from './exports/process-exports.ts';
export { CaseHistory } from './history/case-history.ts';
export { ViewBehind } from './progress.ts';
export { Projections, type ProjectionsOptions } from './projections.ts';
export { CaseQueries, type ListCases, type ListedCase } from './queries/case-queries.ts';
export type { ListedLetter, ListLetters } from './queries/letters.ts';
export {
  type CurrentActivity,
  type ListedActivity,
  type OutreachFilter,
  OutreachQueries,
  type OutreachSummary,
} from './queries/outreach-queries.ts';
export type { Page, PageRequest } from './queries/page.ts';
export {
  type CurrentPerson,
  type ListedPerson,
  type ListPeople,
  PeopleQueries,
} from './queries/people-queries.ts';
export { DUE, type Due, type ListWork, type WorkItem } from './queries/work.ts';
export type { ProjectionStatus } from './status.ts';
