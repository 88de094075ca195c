import { correctionApproved, entryCorrected, entryRetracted } from './correction-kinds.ts';
import { amendmentsOf, effective, rewrites } from './corrections.ts';
import type { DomainEvent } from './event.ts';
import { recorded } from './spec.ts';

const thing: DomainEvent = {
  type: 'ThingAdded',
  schema: 1,
  data: { weight: 1 },
  personal: { ani: { note: 'x' } },
};
const reason = 'Misread';
const corrected = (entryId: string, weight: number, needsApproval = false) =>
  entryCorrected.of({ entryId, fields: ['weight'], before: {}, after: { weight }, reason, needsApproval });
const retracted = (entryId: string, needsApproval = false) =>
  entryRetracted.of({ entryId, reason, ...(needsApproval ? { needsApproval } : {}) });
const history = (...events: readonly DomainEvent[]) =>
  recorded({ now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } }, events);
const counting = (...events: readonly DomainEvent[]) =>
  effective(history(...events)).map(({ id, data }) => `${id} ${data.weight ?? ''}`.trim());

describe('what counts of a history', () => {
  it('is the history itself when nothing was corrected', () => {
    const plain = history(thing, thing);
    expect(effective(plain)).toBe(plain);
  });
  it('has corrected entries in their old place with the new values', () =>
    expect(counting(thing, thing, corrected('e1', 7))).toEqual(['e1 7', 'e2 1', 'e3']));
  it('has the last of several corrections', () =>
    expect(counting(thing, corrected('e1', 7), corrected('e1', 8))[0]).toBe('e1 8'));
  it('has not what was retracted, nor what was said about it', () =>
    expect(counting(thing, thing, corrected('e2', 7), retracted('e2'), retracted('e2'))).toEqual([
      'e1 1',
      'e4',
    ]));
  it('has the old values when the correction was retracted', () =>
    expect(counting(thing, corrected('e1', 7), retracted('e2'))).toEqual(['e1 1', 'e3']));
  it('heeds what needs a second person only when there was one', () => {
    expect(counting(thing, corrected('e1', 7, true), retracted('e1', true))[0]).toBe('e1 1');
    expect(counting(thing, corrected('e1', 7, true), correctionApproved.of({ correctionId: 'e2' }))[0]).toBe(
      'e1 7',
    );
  });
  it('keeps the personal fields that a correction does not name', () => {
    const changes = { fields: ['phone'], before: {}, after: {}, personalAfter: { phone: '1' } };
    const added = entryCorrected.of({
      entryId: 'e1',
      ...changes,
      about: 'ani',
      reason,
      needsApproval: false,
    });
    expect(effective(history(thing, added))[0]?.personal).toEqual({ ani: { note: 'x', phone: '1' } });
  });
});

describe('what became of an entry', () => {
  it('is told by the corrections in force, and the first retraction', () =>
    expect(
      Object.fromEntries(
        amendmentsOf(
          history(thing, corrected('e1', 7), corrected('e1', 8, true), retracted('e1'), retracted('e1')),
        ),
      ),
    ).toEqual({ e1: { correctedBy: ['e2'], retractedBy: 'e4' } }));
  it('is nothing for one that stands', () => expect(amendmentsOf(history(thing)).size).toBe(0));
});

it('only corrections, retractions and approvals change what was before them', () => {
  const changes = [corrected('e1', 7), retracted('e1'), correctionApproved.of({ correctionId: 'e1' })];
  expect(changes.every(rewrites)).toBe(true);
  expect(rewrites(thing)).toBe(false);
});
