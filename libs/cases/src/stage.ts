import type { CaseState } from './state.ts';

/** The stages of a case, in the order in which it usually passes through them. */
export const STAGES = [
  'intake',
  'verification',
  'advocacy',
  'rescue',
  'repatriation',
  'legal',
  'reintegration',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** By what a case has reached a stage. It reaches them through facts alone; nobody sets a stage. */
const REACHED: Readonly<Record<Stage, (state: CaseState) => boolean>> = {
  intake: () => true,
  verification: ({ verification: { started, concluded, indicators } }) =>
    started !== undefined || concluded !== undefined || indicators.length > 0,
  advocacy: ({ letters }) => some(letters.items),
  rescue: ({ rescue }) => some(rescue.plans) || some(rescue.requests) || some(rescue.persons),
  repatriation: ({ repatriation }) => some(repatriation.persons),
  legal: ({ legal }) =>
    some(legal.reports) || some(legal.filings) || some(legal.protection) || some(legal.claims),
  reintegration: ({ reintegration }) => some(reintegration.persons) || some(reintegration.followUps),
  closed: ({ closure }) => closure.closed !== undefined,
};

const some = (entries: Readonly<Record<string, unknown>>): boolean => Object.keys(entries).length > 0;

/** The furthest stage that the case has reached. */
export const stageOf = (state: CaseState): Stage =>
  STAGES.findLast((stage) => REACHED[stage](state)) ?? 'intake';
