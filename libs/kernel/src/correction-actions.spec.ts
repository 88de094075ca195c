import fc from 'fast-check';
import { actionsOn } from './action.ts';
import { correctionActions } from './correction-actions.ts';
import {
  type CorrectionsState,
  correctionApproved,
  entryCorrected,
  entryRetracted,
  noCorrections,
} from './correction-kinds.ts';
import { deciderOf } from './decider.ts';
import type { DomainEvent } from './event.ts';
import { eventsOn } from './event-kind.ts';
import { Code, Count, Maybe, Text } from './fields.ts';
import { by, specFor } from './spec.ts';

/** A small category: visits to a place, and who is responsible for it, which a second person confirms. */
interface Place {
  readonly visits: readonly { readonly found: number; readonly on: string | null }[];
  readonly owner?: string;
  readonly corrections: CorrectionsState;
}
class Visit {
  @Count() readonly found!: number;
  @Maybe() @Code(['ani', 'budi']) readonly person?: string;
  @Maybe() @Text() readonly note?: string;
}
class Owner {
  @Text() readonly owner!: string;
  @Maybe() @Text() readonly ownerId?: string;
}
const visited = eventsOn<Place>()('visits')('PlaceVisited', {
  shape: Visit,
  personal: ['note'],
  subject: ({ person }) => person,
  evolve: (visits, { found }, { occurredAt }) => [...visits, { found, on: occurredAt.value }],
  tell: { en: () => 'The place was visited', id: () => 'Tempat dikunjungi' },
});
const owned = eventsOn<Place>()('owner')('OwnerNamed', {
  shape: Owner,
  fixed: ['ownerId'],
  approveCorrections: true,
  evolve: (_, { owner }) => owner,
  tell: { en: () => 'An owner was named', id: () => 'Pemilik dicatat' },
});
const booked = eventsOn<Place>()('visits')('VisitBooked', {
  shape: Visit,
  stands: true,
  evolve: (visits) => visits,
  tell: { en: () => 'A visit was booked', id: () => 'Kunjungan dipesan' },
});
const action = actionsOn<Place>();
const actions = [
  action({
    name: 'visitPlace',
    input: Visit,
    roles: ['ADV'],
    on: 'existing',
    example: { found: 1 },
    emits: [visited, booked],
    decide: (input) => [visited.of(input)],
  }),
  action({
    name: 'nameOwner',
    input: Owner,
    roles: ['ADV'],
    on: 'existing',
    example: { owner: 'x' },
    emits: [owned],
    decide: (input) => [owned.of(input)],
  }),
];
const place = deciderOf<Place>({
  category: 'place',
  initial: { visits: [], corrections: noCorrections },
  actions: [...actions, ...correctionActions(actions, ['ADV'], ['COO'])],
  standing: ({ visits }) => (visits.length === 0 ? 'new' : 'open'),
});
const now = '2022-08-01T02:00:00.000Z';
const given = specFor(place, { now, actor: { id: 'advocate-1', role: 'ADV' } });
const coordinator = { id: 'coordinator-1', role: 'COO' };
const second = { actor: coordinator };

const first = visited.of({ found: 1 });
const visit = visited.of({ found: 2, person: 'ani', note: 'The gate was open' });
const owner = owned.of({ owner: 'Company A' });
const history = [first, visit, owner];
const reason = 'Misread';
const july = { value: '2022-07-30', precision: 'day' } as const;
const stated = { entryId: 'e2', reason, about: 'ani', needsApproval: false };
const found3 = entryCorrected.of({ ...stated, fields: ['found'], before: { found: 2 }, after: { found: 3 } });
const ownerB = entryCorrected.of({
  entryId: 'e3',
  fields: ['owner'],
  before: { owner: 'Company A' },
  after: { owner: 'Company B' },
  about: 'stream',
  reason,
  needsApproval: true,
});
const correct = (entryId: string, changes: object, past: readonly DomainEvent[] = history) =>
  given(...past).when('correctEntry', { entryId, changes, reason });
const retract = (entryId: string, past: readonly DomainEvent[] = history) =>
  given(...past).when('retractEntry', { entryId, reason });
const stateAfter = (...past: readonly DomainEvent[]) => given(...past).state();

describe('correct an entry', () => {
  it('says what it was and what it is', () => correct('e2', { found: 3 }).thenEvents(found3));
  it('keeps personal fields apart, with the person they are about', () => {
    const event = entryCorrected.of({
      ...stated,
      fields: ['note'],
      before: {},
      after: {},
      personalBefore: { note: 'The gate was open' },
      personalAfter: { note: 'The gate was shut' },
    });
    correct('e2', { note: 'The gate was shut' }).thenEvents(event);
    expect(JSON.stringify(event.data)).not.toContain('gate');
    expect(Object.keys(event.personal ?? {})).toEqual(['ani']);
  });
  it('adds a personal field that was left out', () => {
    const added = { ...stated, entryId: 'e1', about: 'stream', fields: ['note'], before: {}, after: {} };
    const event = entryCorrected.of({
      ...added,
      personalBefore: { note: null },
      personalAfter: { note: 'By car' },
    });
    correct('e1', { note: 'By car' }).thenEvents(event);
    correct('e1', { note: 'By car' }, [...history, event]).thenNothing();
  });
  it('moves an entry in time', () => {
    const moved = entryCorrected.of({
      ...stated,
      fields: ['occurredAt'],
      before: { occurredAt: { value: now, precision: 'exact' } },
      after: { occurredAt: july },
    });
    correct('e2', { occurredAt: july }).thenEvents(moved);
    expect(stateAfter(...history, moved).visits[1]?.on).toBe('2022-07-30');
  });
  it('counts from the start, whatever came after', () =>
    expect(stateAfter(...history, visited.of({ found: 9 }), found3).visits.map(({ found }) => found)).toEqual(
      [1, 3, 9],
    ));
  it('does nothing the second time', () => correct('e2', { found: 3 }, [...history, found3]).thenNothing());
  it('is made again upon what was corrected', () =>
    correct('e2', { found: 4 }, [...history, found3]).thenEvents(
      entryCorrected.of({ ...stated, fields: ['found'], before: { found: 3 }, after: { found: 4 } }),
    ));
  it('names the changed field that does not fit', () => {
    correct('e2', { found: -1 }).thenInvalid('changes.found');
    correct('e2', { colour: 'red' }).thenInvalid('changes.colour');
  });
  it.each([
    null,
    '2022-07-30',
    { value: '2022-02-30', precision: 'day' },
    { value: '2022', precision: 'toString' },
  ])('does not move an entry to %j', (occurredAt) =>
    correct('e2', { occurredAt }).thenInvalid('changes.occurredAt'),
  );
  it('does not move an entry into the future', () =>
    correct('e2', { occurredAt: { value: '2022-08-02', precision: 'day' } }).thenInvalid(
      'changes.occurredAt',
    ));
  it('does not change the id by which others name it', () => {
    const named = [first, owned.of({ owner: 'Company A', ownerId: 'O1' })];
    correct('e2', { ownerId: 'O2' }, named).thenInvalid('changes.ownerId');
    correct('e2', { ownerId: 'O1' }, named).thenNothing();
  });
  it('does not make an entry one about another person', () =>
    correct('e2', { person: 'budi' }).thenRefused('entry/other-person'));
  it('is refused for an entry that is not there, or no more', () => {
    correct('e9', { found: 3 }).thenRefused('entry/not-found');
    correct('e2', { found: 3 }, [...history, entryRetracted.of({ entryId: 'e2', reason })]).thenRefused(
      'entry/retracted',
    );
  });
  it('is not corrected itself', () =>
    correct('e4', { reason: 'Typing' }, [...history, found3]).thenRefused('entry/not-correctable'));
});

describe('a correction that a second person approves', () => {
  const waits = [...history, ownerB];
  const approval = { correctionId: 'e4' };
  const approved = by(coordinator, correctionApproved.of(approval));
  it('has no effect before', () => {
    correct('e3', { owner: 'Company B' }).thenEvents(ownerB);
    expect(stateAfter(...waits)).toMatchObject({
      owner: 'Company A',
      corrections: { waiting: { e4: { by: 'advocate-1', entryId: 'e3' } } },
    });
  });
  it('takes effect then, and waits no more', () => {
    given(...waits)
      .when('approveCorrection', approval, second)
      .thenEvents(correctionApproved.of(approval));
    expect(stateAfter(...waits, approved)).toMatchObject({
      owner: 'Company B',
      corrections: { waiting: {} },
    });
  });
  it('is not approved by the one who made it', () =>
    given(...waits)
      .when('approveCorrection', approval)
      .thenRefused('approval/self'));
  it('does nothing the second time', () => {
    correct('e3', { owner: 'Company B' }, waits).thenNothing();
    given(...waits, approved)
      .when('approveCorrection', approval, second)
      .thenNothing();
  });
  it('is refused when nothing waits', () =>
    given(...history)
      .when('approveCorrection', approval, second)
      .thenRefused('entry/not-found'));
  it('is gone when it is taken back before, without a second person', () => {
    const takenBack = entryRetracted.of({ entryId: 'e4', reason });
    retract('e4', waits).thenEvents(takenBack);
    expect(stateAfter(...waits, takenBack).corrections.waiting).toEqual({});
    given(...waits, takenBack)
      .when('approveCorrection', approval, second)
      .thenRefused('entry/not-found');
  });
  it('is undone by two persons as well', () => {
    const undone = entryRetracted.of({ entryId: 'e4', reason, needsApproval: true });
    const past = [...waits, approved, undone];
    retract('e4', [...waits, approved]).thenEvents(undone);
    expect(stateAfter(...past).owner).toBe('Company B');
    const agreed = by(coordinator, correctionApproved.of({ correctionId: 'e6' }));
    expect(stateAfter(...past, agreed)).toMatchObject({ owner: 'Company A', corrections: { waiting: {} } });
  });
});

describe('retract an entry', () => {
  const gone = entryRetracted.of({ entryId: 'e2', reason });
  it('takes it out of everything that follows', () => {
    retract('e2').thenEvents(gone);
    expect(stateAfter(...history, gone).visits.map(({ found }) => found)).toEqual([1]);
  });
  it('does nothing the second time', () => retract('e2', [...history, gone]).thenNothing());
  it('takes a correction back', () => {
    const past = [...history, found3, entryRetracted.of({ entryId: 'e4', reason })];
    expect(stateAfter(...past).visits[1]?.found).toBe(2);
  });
  it('needs a second person where a correction does', () => {
    const asked = entryRetracted.of({ entryId: 'e3', reason, needsApproval: true });
    const past = [...history, ownerB, asked];
    retract('e3').thenEvents(asked);
    retract('e3', past).thenNothing();
    expect(stateAfter(...past).owner).toBe('Company A');
    const agreed = by(coordinator, correctionApproved.of({ correctionId: 'e5' }));
    expect(stateAfter(...past, agreed)).toEqual({
      visits: expect.anything(),
      corrections: { waiting: {} },
    });
  });
  it('leaves the opening entry', () => retract('e1').thenRefused('entry/opening'));
  it('leaves what a second person has approved, and a retraction in force', () => {
    const approved = correctionApproved.of({ correctionId: 'e4' });
    retract('e5', [...history, ownerB, by(coordinator, approved)]).thenRefused('entry/not-retractable');
    retract('e4', [...history, gone]).thenRefused('entry/not-retractable');
  });
  it('leaves what other records go by', () =>
    retract('e4', [...history, booked.of({ found: 1 })]).thenRefused('entry/not-retractable'));
  it('is refused for an entry that is not there', () => retract('e9').thenRefused('entry/not-found'));
});

describe('a history with corrections', () => {
  const counts = fc.array(fc.nat(9), { minLength: 2, maxLength: 8 });
  it('means what it would mean had it been right from the start', () =>
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { maxLength: 6 }),
        (found, corrections) => {
          const right = [...found];
          const mends = corrections.map(([at, after]) => {
            const index = at % found.length;
            const before = { found: right[index] };
            right[index] = after;
            const entry = { ...stated, entryId: `e${index + 1}`, fields: ['found'], before };
            return entryCorrected.of({ ...entry, after: { found: after } });
          });
          const visits = (all: readonly number[]) => all.map((count) => visited.of({ found: count }));
          expect(stateAfter(...visits(found), ...mends)).toEqual(stateAfter(...visits(right)));
        },
      ),
    ));
});
