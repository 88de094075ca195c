import { Label, LocalId, Maybe } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needSentLetter } from './letters.ts';

export class ReportDiplomaticNote {
  /** The number of the note, as the authority told it. */
  @Label() readonly documentRef!: string;
  @Label() readonly sender!: string;
  @Label() readonly recipient!: string;
  /** The letter that it follows. */
  @Maybe() @LocalId() readonly letterId?: string;
}

export const diplomaticNoteReported = eventOf('letters')('DiplomaticNoteReported', {
  shape: ReportDiplomaticNote,
  evolve: (state, { documentRef }, { recordedAt }) => ({
    ...state,
    diplomaticNotes: [...state.diplomaticNotes, { documentRef, at: recordedAt }],
  }),
  tell: {
    en: ({ documentRef, sender, recipient }) =>
      `A diplomatic note of ${sender} to ${recipient} was reported (${documentRef})`,
    id: ({ documentRef, sender, recipient }) =>
      `Nota diplomatik ${sender} kepada ${recipient} dilaporkan (${documentRef})`,
  },
});

export const reportDiplomaticNote = action({
  name: 'reportDiplomaticNote',
  input: ReportDiplomaticNote,
  roles: ['ADV'],
  example: {
    documentRef: 'No. 112/PK/VIII/2022',
    sender: 'KBRI Phnom Penh',
    recipient: 'Ministry of Foreign Affairs of Cambodia',
    letterId: 'L1',
  },
  emits: [diplomaticNoteReported],
  decide: (input, state) => {
    const known = state.letters.diplomaticNotes.some(({ documentRef }) => documentRef === input.documentRef);
    if (known) return [];
    if (input.letterId !== undefined) needSentLetter(state, input.letterId);
    return [diplomaticNoteReported.of(input)];
  },
});
