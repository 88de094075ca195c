import type { ActionRequest } from '#engine';

/** Where the streams of a category are served, under which heading the API describes them, and what opens one. */
interface Place {
  readonly path: string;
  readonly heading: string;
  readonly opening: string;
}

export const PLACES: Readonly<Record<ActionRequest['category'], Place>> = {
  case: { path: '/api/cases', heading: 'Cases', opening: 'reportCase' },
  person: { path: '/api/people', heading: 'People', opening: 'registerPerson' },
  activity: { path: '/api/outreach', heading: 'Outreach', opening: 'planActivity' },
  definition: { path: '/api/definitions', heading: 'Definitions', opening: 'publishDefinition' },
  migration: { path: '/api/migrations', heading: 'Migrations', opening: 'planMigration' },
};
