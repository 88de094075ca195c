import { cases } from '#cases';
import { outreach } from '#outreach';
import { people } from '#people';
import { type Projection, projectionOf } from './projection.ts';
import { activityList } from './views/activity-list.ts';
import { caseList } from './views/case-list.ts';
import { casePeople } from './views/case-people.ts';
import { lettersByStatus } from './views/letters-by-status.ts';
import { participants } from './views/participants.ts';
import { peopleList } from './views/people-list.ts';
import { workQueue } from './views/work-queue.ts';

/** Every projection with its views. A new view is one file and one line here. */
export const allProjections: readonly Projection[] = [
  projectionOf({
    name: 'cases',
    decider: cases,
    views: [caseList, casePeople, workQueue, lettersByStatus],
    revision: 1,
  }),
  projectionOf({
    name: 'people',
    decider: people,
    views: [peopleList],
    searched: ['name', 'alias'],
    revision: 1,
  }),
  projectionOf({ name: 'outreach', decider: outreach, views: [activityList, participants], revision: 1 }),
];
