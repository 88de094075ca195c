import { Code, Label, Maybe, refuse, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { needStep, type Steps } from '../steps.ts';
import { PERMIT_STEPS } from './codes.ts';
import { notReturning, type PermitStep } from './state.ts';

export class RecordExitPermit {
  @Uuid() readonly personId!: string;
  @Code(PERMIT_STEPS) readonly kind!: PermitStep;
  @Maybe() @Label() readonly documentRef?: string;
}

const STEPS: Steps<PermitStep> = {
  requested: ['nothing', 'refused'],
  issued: ['requested'],
  refused: ['requested'],
};

export const exitPermitRecorded = eventOf('repatriation')('ExitPermitRecorded', {
  shape: RecordExitPermit,
  evolve: ({ persons }, { personId, kind }) => ({
    persons: learned(persons, personId, notReturning, { exitPermit: kind }),
  }),
  tell: {
    en: ({ personId, kind, documentRef }, say) =>
      `The exit permit of ${say.person(personId)} was ${say.word(kind)}${bracketed(documentRef)}`,
    id: ({ personId, kind, documentRef }, say) =>
      `Izin keluar untuk ${say.person(personId)} ${say.word(kind)}${bracketed(documentRef)}`,
  },
});

export const recordExitPermit = action({
  name: 'recordExitPermit',
  input: RecordExitPermit,
  roles: ['ADV'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', kind: 'requested' },
  emits: [exitPermitRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const { exitPermit, document } = state.repatriation.persons[input.personId] ?? notReturning;
    if (exitPermit === input.kind) return [];
    if (document?.kind !== 'issued') {
      refuse('exit-permit/no-document', 'An exit permit needs a travel document; record its issue first');
    }
    needStep(STEPS, exitPermit, input.kind, 'exit-permit/out-of-order');
    return [exitPermitRecorded.of(input)];
  },
});
