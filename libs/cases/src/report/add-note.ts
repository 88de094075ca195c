import { Maybe, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needVictim } from './victims.ts';

export class AddNote {
  @Text() readonly text!: string;
  /** The victim whom the note concerns. */
  @Maybe() @Uuid() readonly personId?: string;
}

export const noteAdded = eventOf('report')('NoteAdded', {
  shape: AddNote,
  personal: ['text'],
  subject: ({ personId }) => personId,
  evolve: (state) => ({ ...state, notes: state.notes + 1 }),
  tell: {
    en: ({ text, personId }, say) =>
      `A note was added${personId ? ` about ${say.person(personId)}` : ''}: ${text}`,
    id: ({ text, personId }, say) =>
      `Catatan ditambahkan${personId ? ` mengenai ${say.person(personId)}` : ''}: ${text}`,
  },
});

export const addNote = action({
  name: 'addNote',
  input: AddNote,
  roles: ['ADV', 'INT', 'COO', 'LAW', 'PSY'],
  example: { text: 'The family asks to be called in the evening only' },
  emits: [noteAdded],
  decide: (input, state) => {
    if (input.personId !== undefined) needVictim(state, input.personId);
    return [noteAdded.of(input)];
  },
});
