import { Code, Label, Maybe, Text, Uuid } from '#kernel';
import { deadlineClosed, meetingDeadlines } from '../deadlines/close-deadline.ts';
import { deadlineSet, settingDeadline } from '../deadlines/set-deadline.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { needStep, type Steps } from '../steps.ts';
import { tail } from '../tail.ts';
import { PROTECTION_STEPS } from './codes.ts';
import { needFiling, spent } from './filing.ts';
import { daysAfter, PROTECTION_DECISION, runsFrom } from './limits.ts';
import type { ProtectionStep } from './state.ts';

export class RecordProtection {
  @Uuid() readonly personId!: string;
  @Code(PROTECTION_STEPS) readonly kind!: ProtectionStep;
  @Label() readonly documentRef!: string;
  @Maybe() @Text() readonly note?: string;
}

const STEPS: Steps<ProtectionStep> = {
  requested: ['nothing', 'refused', 'ended'],
  granted: ['requested'],
  refused: ['requested'],
  ended: ['granted'],
};

export const protectionRecorded = eventOf('legal')('ProtectionRecorded', {
  shape: RecordProtection,
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { personId, kind, documentRef }, { occurredAt }) => ({
    ...(kind === 'requested' ? spent(state, 'protection-request', [personId]) : state),
    protection: { ...state.protection, [personId]: { kind, documentRef, when: occurredAt } },
  }),
  tell: {
    en: ({ personId, kind, documentRef, note }, say) =>
      `Protection of ${say.person(personId)} by LPSK: ${say.word(kind)}${bracketed(documentRef)}${tail(note)}`,
    id: ({ personId, kind, documentRef, note }, say) =>
      `Perlindungan LPSK bagi ${say.person(personId)}: ${say.word(kind)}${bracketed(documentRef)}${tail(note)}`,
  },
});

/** Protection by LPSK. A request starts the time within which LPSK decides; the decision meets it. */
export const recordProtection = action({
  name: 'recordProtection',
  input: RecordProtection,
  roles: ['LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'requested',
    documentRef: '027/ADV/VIII/2022',
  },
  emits: [protectionRecorded, deadlineSet, deadlineClosed],
  decide: (input, state, context) => {
    const { personId, kind } = input;
    needVictim(state, personId);
    const before = state.legal.protection[personId]?.kind;
    if (before === kind) return [];
    needStep(STEPS, before, kind, 'protection/out-of-order');
    if (kind !== 'requested') {
      return [
        protectionRecorded.of(input),
        ...meetingDeadlines(state, context, 'protection-decision', personId),
      ];
    }
    needFiling(state, 'protection-request', [personId], context.actor);
    const { days, source } = PROTECTION_DECISION;
    const dueAt = daysAfter(runsFrom(context), days);
    return [
      protectionRecorded.of(input),
      settingDeadline(context.history, {
        kind: 'protection-decision',
        dueAt,
        basis: 'law',
        source,
        about: personId,
      }),
    ];
  },
});
