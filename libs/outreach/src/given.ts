import { specFor } from '#kernel';
import { outreach } from './index.ts';

/** For specs: a village cadre acts on a piece of outreach work on the first morning of August 2022. */
export const given = specFor(outreach, {
  now: '2022-08-01T02:00:00.000Z',
  actor: { id: 'cadre-1', role: 'CAD' },
});
