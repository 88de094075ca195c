import { by, type DomainEvent } from '#kernel';
import { caseClosed } from './closure/approve-closure.ts';
import { legalHoldPlaced, placeLegalHold } from './closure/place-legal-hold.ts';
import { holdsInForce } from './closure/state.ts';
import { given, waiting } from './given.ts';
import { cases } from './index.ts';
import { coordinator, drafted, sent } from './letters/history.ts';

const reason = 'Recorded on the wrong case';
const retraction = (entryId: string): DomainEvent => ({
  type: 'EntryRetracted',
  schema: 1,
  data: { entryId, needsApproval: true },
  personal: { stream: { reason } },
});
const approval = (correctionId: string) =>
  by(coordinator, { type: 'CorrectionApproved', schema: 1, data: { correctionId } });
const last = (past: readonly unknown[]) => `e${past.length}`;

describe('corrections on a case', () => {
  const held = [...drafted, legalHoldPlaced.of({ ...placeLegalHold.example, holdId: 'H1' })];
  const asked = [...held, retraction(last(held))];

  it('do not lift a legal hold by the word of one', () => {
    given(...held)
      .when('retractEntry', { entryId: last(held), reason })
      .thenEvents(retraction(last(held)));
    expect(holdsInForce(given(...asked).state().closure)).toHaveLength(1);
    expect(holdsInForce(given(...asked, approval(last(asked))).state().closure)).toHaveLength(0);
  });

  it('wait for the second person, and closing waits for them', () => {
    expect(waiting('approve-correction', ...asked)).toEqual([
      expect.objectContaining({ about: last(held), blocksClosure: true }),
    ]);
    expect(waiting('approve-correction', ...asked, approval(last(asked)))).toEqual([]);
  });

  it('take a letter out with all that was built upon it', () => {
    const past = [...sent, retraction(last(drafted))];
    expect(given(...past, approval(last(past))).state().letters.items).toEqual({});
  });

  it('leave a gap where an entry was: its id is not given to another one', () =>
    given(...asked, approval(last(asked)))
      .when('placeLegalHold', placeLegalHold.example)
      .thenEvents(legalHoldPlaced.of({ ...placeLegalHold.example, holdId: 'H2' })));

  it('are made on a closed case as well', () => {
    const closed = [...drafted, caseClosed.of({ reason: 'goals-met' })];
    given(...closed)
      .when('retractEntry', { entryId: last(drafted), reason })
      .thenEvents(retraction(last(drafted)));
  });

  it('need a second person for consent, letters and holds', () => {
    const confirmed = [...cases.kinds.values()].filter(({ approveCorrections }) => approveCorrections);
    expect(confirmed.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ConsentRecorded', 'ConsentWithdrawn', 'LetterApproved', 'LegalHoldPlaced']),
    );
  });
});
