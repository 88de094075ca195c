import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import { type ProcessState, type RunningDeadline, requiredSteps } from './state.ts';

const pause = ({ paused }: ProcessState): readonly OpenItem[] =>
  paused ? [{ id: 'pause', kind: 'end-pause', role: 'COO', dueAt: paused.until, blocksClosure: false }] : [];

/** The last rung that called on somebody: whoever it called on before has had their turn. */
const called = ({ deadlineId, step, item, dueAt, rungs }: RunningDeadline): readonly OpenItem[] => {
  const rung = rungs.findLast(({ role, reachedAt }) => role !== undefined && reachedAt !== undefined);
  if (!rung?.role) return [];
  const id = `time-limit-${deadlineId}`;
  const about = item?.id ?? step;
  return rung.do === 'remind'
    ? [{ id, kind: 'keep-time-limit', role: rung.role, dueAt, about, blocksClosure: false }]
    : [{ id, kind: 'resolve-time-limit', role: rung.role, dueAt, about, blocksClosure: false }];
};

const required = (trace: ProcessState): readonly OpenItem[] =>
  requiredSteps(trace).map(({ deadlineId, step, item, role }) => ({
    id: `required-${deadlineId}-${step}`,
    kind: 'take-required-step',
    role,
    about: item?.id ?? step,
    blocksClosure: true,
  }));

const waivers = ({ waivers: all }: ProcessState): readonly OpenItem[] =>
  Object.values(all)
    .filter(({ approved }) => !approved)
    .map(({ id }) => ({
      id: `step-waiver-${id}`,
      kind: 'approve-step-waiver',
      role: 'COO',
      about: id,
      blocksClosure: false,
    }));

/** What waits for somebody because of the process: a pause, a time limit that called, a step made required, a waiver. */
export const processOpen = (state: CaseState): readonly OpenItem[] => [
  ...pause(state.process),
  ...Object.values(state.process.running).flatMap(called),
  ...required(state.process),
  ...waivers(state.process),
];
