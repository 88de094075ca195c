import type { CaseIds } from '#engine';
import { CaseQueries } from '#projections';
import type { Parts } from './parts.ts';

/** How long the view of cases may take to have those that are stored. */
const PATIENCE_MS = 30_000;

/** The ids of all cases, from the view of cases once it has every one that is stored. */
export const caseIds = ({ store, projections, pool }: Parts): CaseIds => {
  const queries = new CaseQueries(pool);
  return {
    after: async (id, limit) => {
      if (id === '') await projections.waitFor('cases', await store.head(), PATIENCE_MS);
      return queries.ids(id, limit);
    },
  };
};
