import { Code, Count, Currency, Label, Maybe, MinorUnits, NeededIf, type Say, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { needStep, type Steps } from '../steps.ts';
import { FINE_STEPS, PAYERS } from './codes.ts';
import { type Fine, type FineStep, notReturning } from './state.ts';

const isSum = ({ kind }: RecordFine) => kind === 'assessed' || kind === 'paid';

/** A fine for overstaying. Cambodia counts by the day; the amount is what the authority stated, never computed here. */
export class RecordFine {
  @Uuid() readonly personId!: string;
  @Code(FINE_STEPS) readonly kind!: FineStep;
  @Maybe() @Count(1, 10_000) readonly days?: number;
  @NeededIf(isSum) @MinorUnits() readonly amount?: number;
  @NeededIf<RecordFine>(({ amount }) => amount !== undefined) @Currency() readonly currency?: string;
  @NeededIf<RecordFine>(({ kind }) => kind === 'paid') @Code(PAYERS) readonly paidBy?: string;
  @Maybe() @Label() readonly documentRef?: string;
}

/** A fine grows with the days until it is paid or waived, so it may be assessed again; a waiver may cover a part. */
const STEPS: Steps<FineStep> = {
  assessed: ['nothing', 'assessed', 'waiver-refused'],
  'waiver-requested': ['assessed', 'waiver-refused'],
  'waiver-granted': ['waiver-requested'],
  'waiver-refused': ['waiver-requested'],
  paid: ['assessed', 'waiver-requested', 'waiver-granted', 'waiver-refused'],
};

const sumOf = ({ amount, currency }: Fine, say: Say) =>
  amount !== undefined && currency ? say.money(amount, currency) : undefined;

export const fineRecorded = eventOf('repatriation')('FineRecorded', {
  shape: RecordFine,
  evolve: ({ persons }, { personId, ...step }) => ({
    persons: learned(persons, personId, notReturning, { fine: { ...persons[personId]?.fine, ...step } }),
  }),
  tell: {
    en: (fine, say) =>
      `Overstay fine of ${say.person(fine.personId)}: ${say.word(fine.kind)}${bracketed(
        fine.days === undefined ? undefined : `${fine.days} days`,
        sumOf(fine, say),
        fine.paidBy && `by ${say.word(fine.paidBy)}`,
        fine.documentRef,
      )}`,
    id: (fine, say) =>
      `Denda overstay ${say.person(fine.personId)}: ${say.word(fine.kind)}${bracketed(
        fine.days === undefined ? undefined : `${fine.days} hari`,
        sumOf(fine, say),
        fine.paidBy && `oleh ${say.word(fine.paidBy)}`,
        fine.documentRef,
      )}`,
  },
});

export const recordFine = action({
  name: 'recordFine',
  input: RecordFine,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'assessed',
    days: 120,
    amount: 120_000,
    currency: 'USD',
  },
  emits: [fineRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.repatriation.persons[input.personId]?.fine;
    const grown = isSum(input) && (known?.amount !== input.amount || known?.currency !== input.currency);
    if (known?.kind === input.kind && !grown) return [];
    needStep(STEPS, known?.kind, input.kind, 'fine/out-of-order');
    return [fineRecorded.of(input)];
  },
});
