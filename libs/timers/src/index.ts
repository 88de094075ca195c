export type { DueRung } from './due.ts';
export { type Incident, type IncidentCode, Incidents } from './incidents.ts';
export { Timers, type TimersOptions, type TimersStatus } from './timers.ts';
