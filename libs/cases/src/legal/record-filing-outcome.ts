import { Code, Label, LocalId, Maybe, Text } from '#kernel';
import { changed } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { FILING_OUTCOMES } from './codes.ts';
import { needFilingEntry } from './legal-entries.ts';
import type { FilingOutcome } from './state.ts';

export class RecordFilingOutcome {
  @LocalId() readonly filingId!: string;
  @Code(FILING_OUTCOMES) readonly outcome!: FilingOutcome;
  @Label() readonly documentRef!: string;
  @Maybe() @Text() readonly note?: string;
}

export const filingOutcomeRecorded = eventOf('legal')('FilingOutcomeRecorded', {
  shape: RecordFilingOutcome,
  personal: ['note'],
  approveCorrections: true,
  evolve: (state, { filingId, outcome }) => ({
    ...state,
    filings: changed(state.filings, filingId, (filing) => ({ ...filing, outcome })),
  }),
  tell: {
    en: ({ filingId, outcome, documentRef, note }, say) =>
      `The outcome of filing ${filingId} was "${say.word(outcome)}"${bracketed(documentRef)}${tail(note)}`,
    id: ({ filingId, outcome, documentRef, note }, say) =>
      `Hasil pengajuan ${filingId} ialah "${say.word(outcome)}"${bracketed(documentRef)}${tail(note)}`,
  },
});

export const recordFilingOutcome = action({
  name: 'recordFilingOutcome',
  input: RecordFilingOutcome,
  roles: ['LAW'],
  example: { filingId: 'G1', outcome: 'granted', documentRef: '118/K-PMT/X/2022' },
  emits: [filingOutcomeRecorded],
  decide: (input, state) =>
    needFilingEntry(state, input.filingId).outcome === input.outcome ? [] : [filingOutcomeRecorded.of(input)],
});
