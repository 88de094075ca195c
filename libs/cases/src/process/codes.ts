/** What a rung of a ladder does: calls on people, lets the system act, or makes another step required. */
export const RUNG_DEEDS = ['remind', 'escalate', 'perform', 'requireStep'] as const;

/** How a time limit ended: what it waited for happened, is waited for no more, or was waived by two persons. */
export const DEADLINE_OUTCOMES = ['met', 'obsolete', 'waived'] as const;

/** What becomes of a running time limit when a case moves to another definition. */
export const MIGRATION_DECISIONS = ['keep', 'recalculate', 'cancel'] as const;
