import { Code, Day, Label, LocalId, Maybe, NeededIf, refuse, type Say, Text, Uuid } from '#kernel';
import { changed } from '../entries.ts';
import { needEvidence } from '../evidence/pieces.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { DETENTION_AUTHORITIES, LEGAL_STEPS } from './codes.ts';
import { hasStep, isRecorded, needReport } from './legal-entries.ts';
import type { LegalStep } from './state.ts';

const isDetention = ({ kind }: RecordLegalStep) => kind === 'detention-period';

/** A step of the criminal procedure, which others take and we record, always with the document that proves it. */
export class RecordLegalStep {
  @LocalId() readonly reportId!: string;
  @Code(LEGAL_STEPS) readonly kind!: LegalStep;
  @Label() readonly documentRef!: string;
  /** The document itself, when it is among the evidence. */
  @Maybe() @LocalId() readonly evidenceId?: string;
  @NeededIf(isDetention) @Code(DETENTION_AUTHORITIES) readonly authority?: string;
  @NeededIf(isDetention) @Day() readonly startsOn?: string;
  @NeededIf(isDetention) @Day() readonly endsOn?: string;
  @NeededIf<RecordLegalStep>(({ kind }) => kind === 'testimony-given') @Uuid() readonly personId?: string;
  @Maybe() @Text() readonly note?: string;
}

/** What cannot be without another step before it, in whatever order they come to our knowledge otherwise. */
const NEEDS: Readonly<Partial<Record<LegalStep, LegalStep>>> = {
  indictment: 'case-file-completed',
  hearing: 'indictment',
  'testimony-given': 'indictment',
  demand: 'indictment',
  verdict: 'indictment',
  appeal: 'verdict',
  'verdict-final': 'verdict',
};

const period = ({ authority, startsOn, endsOn }: RecordLegalStep, say: Say) =>
  authority && startsOn && endsOn
    ? `${say.word(authority)}, ${say.date(startsOn)} – ${say.date(endsOn)}`
    : undefined;

export const legalStepRecorded = eventOf('legal')('LegalStepRecorded', {
  shape: RecordLegalStep,
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { reportId, kind, documentRef }, { occurredAt }) => ({
    ...state,
    reports: changed(state.reports, reportId, (report) => ({
      ...report,
      steps: [...report.steps, { kind, documentRef, when: occurredAt }],
    })),
  }),
  tell: {
    en: (step, say) =>
      `Police report ${step.reportId}: ${say.word(step.kind)}${bracketed(
        step.personId && say.person(step.personId),
        period(step, say),
        step.documentRef,
      )}${tail(step.note)}`,
    id: (step, say) =>
      `Laporan polisi ${step.reportId}: ${say.word(step.kind)}${bracketed(
        step.personId && say.person(step.personId),
        period(step, say),
        step.documentRef,
      )}${tail(step.note)}`,
  },
});

const check = (input: RecordLegalStep, state: CaseState) => {
  const report = needReport(state, input.reportId);
  if (report.kind === 'refused') {
    refuse('police-report/refused', 'The police refused this report, so that no procedure follows from it');
  }
  const needed = NEEDS[input.kind];
  if (needed && !hasStep(report, needed)) {
    refuse('legal/out-of-order', `"${input.kind}" needs "${needed}" before it; record that first`, {
      needed,
    });
  }
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn) {
    refuse('legal/period-reversed', 'A period ends on or after the day on which it begins; check both days');
  }
  if (input.evidenceId) needEvidence(state, input.evidenceId);
  if (input.personId) needVictim(state, input.personId);
};

export const recordLegalStep = action({
  name: 'recordLegalStep',
  input: RecordLegalStep,
  roles: ['LAW'],
  example: { reportId: 'P1', kind: 'progress-letter', documentRef: 'SP2HP/112/IX/2022/Dittipidum' },
  emits: [legalStepRecorded],
  decide: (input, state) => {
    check(input, state);
    const { steps } = needReport(state, input.reportId);
    return isRecorded(steps, input) ? [] : [legalStepRecorded.of(input)];
  },
});
