import { isDeepStrictEqual } from 'node:util';
import { type CaseState, cases } from '#cases';

/** The stages of a case, by the chapter that they begin with, latest first. */
const STAGES = [
  ['reintegration', 'reintegration'],
  ['legal', 'legal'],
  ['repatriation', 'repatriation'],
  ['rescue', 'rescue'],
  ['advocacy', 'letters'],
  ['verification', 'verification'],
] as const;

export type Stage = (typeof STAGES)[number][0] | 'report';

/** The latest stage in which anything was done. */
export const stageOf = (state: CaseState): Stage =>
  STAGES.find(([, chapter]) => !isDeepStrictEqual(state[chapter], cases.initial[chapter]))?.[0] ?? 'report';

export type Status = 'open' | 'closed' | 'declined';

export const statusOf = ({ report, closure }: CaseState): Status => {
  if (closure.closed) return 'closed';
  return report.declined ? 'declined' : 'open';
};
