import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { Victim } from './state.ts';

/** The persons helped by this case now, in the order in which they were added. */
export const activeVictims = ({ report }: CaseState): readonly Victim[] =>
  Object.values(report.victims).filter(({ removed }) => !removed);

/** Refuses with `victim/not-on-case`, naming (by id) the persons who are not on this case. */
export const needVictims = ({ report }: CaseState, personIds: readonly string[]): void => {
  const missing = personIds.filter((id) => !report.victims[id] || report.victims[id].removed);
  if (missing.length === 0) return;
  refuse('victim/not-on-case', 'A person named here is not on this case; add them as a victim first', {
    personIds: missing,
  });
};

/** Refuses with `victim/not-on-case` unless this person is on the case. */
export const needVictim = (state: CaseState, personId: string): void => needVictims(state, [personId]);
