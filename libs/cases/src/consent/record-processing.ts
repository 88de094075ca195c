import { Code, Codes, Maybe, NeededIf, refuse, Text, Uuid } from '#kernel';
import { deadlineClosed, meetingDeadline } from '../deadlines/close-deadline.ts';
import { bracketed } from '../phrases.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { OTHER_BASES, PROCESSING_DECISIONS, PURPOSES } from './codes.ts';
import { consentOf, needKnownVictim } from './consents.ts';
import { type ProcessingDecision, type Purpose, withWord } from './state.ts';

export class RecordProcessing {
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
  @Code(PROCESSING_DECISIONS) readonly kind!: ProcessingDecision;
  /** On what else than consent the data are processed further. */
  @NeededIf<RecordProcessing>(({ kind }) => kind === 'continued-on-other-basis')
  @Code(OTHER_BASES)
  readonly legalBasis?: (typeof OTHER_BASES)[number];
  @Maybe() @Text(1000) readonly reason?: string;
}

export const processingDecided = eventOf('consent')('ProcessingDecided', {
  shape: RecordProcessing,
  personal: ['reason'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { kind, ...decided }) =>
    withWord(state, decided, (before) => before && { ...before, processing: kind }),
  tell: {
    en: ({ personId, purposes, kind, legalBasis, reason }, say) =>
      `Processing of data of ${say.person(personId)} (${say.list(purposes)}) was ${say.word(kind)}${bracketed(legalBasis && say.word(legalBasis))}${tail(reason)}`,
    id: ({ personId, purposes, kind, legalBasis, reason }, say) =>
      `Pemrosesan data ${say.person(personId)} (${say.list(purposes)}) ${say.word(kind)}${bracketed(legalBasis && say.word(legalBasis))}${tail(reason)}`,
  },
});

/** What the person asks and nobody has answered yet. */
const asked = ({ consent }: CaseState, personId: string) =>
  Object.values(consent.dataRequests).filter((request) => request.personId === personId && !request.outcome);

/** The deadlines that this decision answers: of withdrawals that it covers wholly, and of requests to restrict. */
const answered = (state: CaseState, { personId, purposes, kind }: RecordProcessing): readonly string[] => {
  const words = Object.entries(state.consent.byPerson[personId] ?? {});
  const waiting = words
    .filter(([purpose, { processing }]) => !processing && !purposes.some((p) => p === purpose))
    .map(([, { deadlineId }]) => deadlineId);
  const withdrawals = words.flatMap(([, { deadlineId }]) => deadlineId ?? []);
  const requests = asked(state, personId).flatMap(({ deadlineId }) => deadlineId ?? []);
  return [
    ...new Set(withdrawals.filter((id) => !waiting.includes(id))),
    ...(kind === 'continued-on-other-basis' ? [] : requests),
  ];
};

export const recordProcessing = action({
  name: 'recordProcessing',
  input: RecordProcessing,
  roles: ['DPO'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    purposes: ['media'],
    kind: 'stopped',
  },
  emits: [processingDecided, deadlineClosed],
  decide: (input, state, context) => {
    const { personId, purposes, kind } = input;
    needKnownVictim(state, personId);
    const words = purposes.map((purpose) => consentOf(state, personId, purpose));
    if (words.every((word) => word?.processing === kind)) return [];
    const unasked = words.some((word) => word?.status !== 'withdrawn');
    if (unasked && asked(state, personId).length === 0) {
      refuse('processing/not-asked', 'Nobody asked to stop this; record the withdrawal or the request first');
    }
    return [
      processingDecided.of(input),
      ...answered(state, input).flatMap((id) => meetingDeadline(state, context, id)),
    ];
  },
});
