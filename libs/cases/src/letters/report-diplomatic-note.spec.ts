import { given } from '../given.ts';
import { ready, sent } from './history.ts';
import { diplomaticNoteReported, reportDiplomaticNote } from './report-diplomatic-note.ts';

const input = reportDiplomaticNote.example;

describe('report a diplomatic note', () => {
  it('follows a letter', () =>
    given(...sent)
      .when('reportDiplomaticNote', input)
      .thenEvents(diplomaticNoteReported.of(input)));
  it('stands also by itself', () => {
    const { letterId: _, ...alone } = input;
    given(...ready)
      .when('reportDiplomaticNote', alone)
      .thenEvents(diplomaticNoteReported.of(alone));
  });
  it('does nothing the second time', () =>
    given(...sent, diplomaticNoteReported.of(input))
      .when('reportDiplomaticNote', input)
      .thenNothing());
  it('points at a letter that is there', () =>
    given(...ready)
      .when('reportDiplomaticNote', input)
      .thenRefused('letter/not-found'));
});
