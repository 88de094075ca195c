import type { Definition } from '../definition.ts';
import type { ItemRef } from '../facts.ts';
import type { Running } from './deadline.ts';

/** A step that must now be taken, because something else was not done in time. */
export interface RequiredStep {
  readonly step: string;
  readonly item?: ItemRef;
  /** The deadline whose ladder says so, and when it said so. */
  readonly deadlineId: string;
  readonly since: string;
}

/** The steps that the ladders of running deadlines require. A step taken since is still among them until its deadline closes. */
export const requiredSteps = (definition: Definition, running: readonly Running[]): readonly RequiredStep[] =>
  running.flatMap(({ deadlineId, item, rungs }) =>
    rungs.flatMap(({ do: what, step, reachedAt: since }) => {
      if (what !== 'requireStep' || step === undefined || since === undefined) return [];
      const isOfItem = item && definition.steps[step]?.per === item.type;
      return [{ step, deadlineId, since, ...(isOfItem && { item }) }];
    }),
  );
