import { actionsOn, eventsOn } from '#kernel';
import type { MigrationPlan } from './plan.ts';

/** A plan to move cases, and how far it has come: plain JSON. */
export interface MigrationState {
  readonly migration: {
    /** Undefined before it was planned. The id is that of its stream. */
    readonly plan?: Omit<MigrationPlan, 'id'>;
    readonly plannedBy?: string;
    readonly approvedBy: readonly string[];
    readonly withdrawn: boolean;
    /** What the last run came to. */
    readonly completed?: { readonly moved: number; readonly refused: number; readonly at: string };
  };
}

export const noMigration: MigrationState = { migration: { approvedBy: [], withdrawn: false } };

/** So many people other than the planner approve a plan before any case moves. */
export const APPROVERS = 2;

export const isApprovedPlan = ({ migration }: MigrationState): boolean =>
  migration.approvedBy.length >= APPROVERS;

/** Declares kinds of event on a migration. */
export const event = eventsOn<MigrationState>()('migration');
/** Declares an action on a migration. */
export const action = actionsOn<MigrationState>();
