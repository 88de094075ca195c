import type { OpenItem } from '../open-item.ts';
import { ROLES, type Role } from '../roles.ts';
import type { CaseState } from '../state.ts';
import type { ProcessState, Rung, RunningDeadline } from './state.ts';

const pause = ({ paused }: ProcessState): readonly OpenItem[] =>
  paused ? [{ id: 'pause', kind: 'end-pause', role: 'COO', dueAt: paused.until, blocksClosure: false }] : [];

/** Whom a rung calls on. */
const calledBy = ({ role }: Rung): Role | undefined => ROLES.find((one) => one === role);

/** The last rung that called on somebody: whoever was called on before has had their turn. */
const called = ({ deadlineId, step, item, dueAt, rungs }: RunningDeadline): readonly OpenItem[] => {
  const rung = rungs.findLast((one) => calledBy(one) !== undefined && one.reachedAt !== undefined);
  const role = rung && calledBy(rung);
  if (!role) return [];
  return [
    {
      id: `time-limit-${deadlineId}`,
      kind: rung.do === 'remind' ? 'keep-time-limit' : 'resolve-time-limit',
      role,
      dueAt,
      about: item?.id ?? step,
      blocksClosure: false,
    },
  ];
};

/** The steps that reached rungs have made required, while what their time limit waits for has not happened. */
const required = ({ deadlineId, item, rungs }: RunningDeadline): readonly OpenItem[] =>
  rungs.flatMap(({ step, reachedAt }) =>
    step === undefined || reachedAt === undefined
      ? []
      : [
          {
            id: `required-${deadlineId}-${step}`,
            kind: 'take-required-step',
            role: 'COO',
            about: item?.id ?? step,
            blocksClosure: true,
          } as const,
        ],
  );

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
  ...Object.values(state.process.running).flatMap((deadline) => [...called(deadline), ...required(deadline)]),
  ...waivers(state.process),
];
