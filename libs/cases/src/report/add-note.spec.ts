import { given } from '../given.ts';
import { addNote, noteAdded } from './add-note.ts';
import { addVictim } from './add-victim.ts';
import { reported, withVictim } from './history.ts';

const { personId } = addVictim.example;
const about = { ...addNote.example, personId };

describe('add a note', () => {
  it('belongs to the case', () =>
    given(...reported)
      .when('addNote', addNote.example)
      .thenEvents(noteAdded.of(addNote.example)));
  it('belongs to the person whom it concerns', () => {
    given(...withVictim)
      .when('addNote', about)
      .thenEvents(noteAdded.of(about));
    expect(noteAdded.of(about).personal).toEqual({ [personId]: { text: about.text } });
  });
  it('concerns nobody who is not on the case', () =>
    given(...reported)
      .when('addNote', about)
      .thenRefused('victim/not-on-case'));
});
