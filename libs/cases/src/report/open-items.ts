import { isBefore } from '#kernel';
import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import type { ReportState } from './state.ts';

const intake = ({ number, priority, owner }: ReportState): OpenItem[] => {
  if (number === undefined) {
    return [{ id: 'register-case', kind: 'register-case', role: 'INT', blocksClosure: false }];
  }
  return [
    ...(priority === undefined
      ? [{ id: 'triage-case', kind: 'triage-case', role: 'COO', blocksClosure: false } as const]
      : []),
    ...(owner === undefined
      ? [{ id: 'assign-case', kind: 'assign-case', role: 'COO', blocksClosure: false } as const]
      : []),
  ];
};

/** The step that triage asked for is taken when verification starts after it, or when triage asks for another. */
const nextStep = ({ report, verification }: CaseState): OpenItem[] => {
  const { nextStepBy, triagedAt } = report;
  if (nextStepBy === undefined || triagedAt === undefined) return [];
  if (verification.started && !isBefore(verification.started.at, triagedAt)) return [];
  return [{ id: 'next-step', kind: 'take-next-step', role: 'ADV', dueAt: nextStepBy, blocksClosure: false }];
};

const duplicates = (report: ReportState): OpenItem[] =>
  Object.entries(report.duplicates)
    .filter(([, status]) => status === 'flagged')
    .map(([otherCaseId]) => ({
      id: `duplicate-${otherCaseId}`,
      kind: 'resolve-duplicate',
      role: 'ADV',
      about: otherCaseId,
      blocksClosure: true,
    }));

const lostContact = (report: ReportState): OpenItem[] =>
  Object.keys(report.lostContact)
    .filter((who) => !report.victims[who]?.removed)
    .map((who) => ({
      id: `contact-${who}`,
      kind: 'regain-contact',
      role: 'ADV',
      about: who,
      blocksClosure: false,
    }));

/** What waits for somebody in this chapter. A declined case waits for its closing only. */
export const reportOpen = (state: CaseState): readonly OpenItem[] =>
  state.report.declined
    ? []
    : [
        ...intake(state.report),
        ...nextStep(state),
        ...duplicates(state.report),
        ...lostContact(state.report),
      ];
