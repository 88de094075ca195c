import { IsBoolean } from 'class-validator';
import fc from 'fast-check';
import { type AnyAction, actionsOn } from './action.ts';
import { correctionActions } from './correction-actions.ts';
import {
  type CorrectionsState,
  correctionApproved,
  entryCorrected,
  entryRetracted,
  noCorrections,
} from './correction-kinds.ts';
import { effective } from './corrections.ts';
import { deciderOf } from './decider.ts';
import type { DomainEvent, RecordedEvent } from './event.ts';
import { type AnyEventKind, eventsOn } from './event-kind.ts';
import { Count } from './fields.ts';
import { recorded, specFor } from './spec.ts';

/** A small category: a box to which things are added until it is shut. */
interface Box {
  readonly things: readonly number[];
  readonly shut: boolean;
  readonly corrections: CorrectionsState;
}
class Thing {
  @Count() readonly weight!: number;
}
class Shut {
  @IsBoolean() readonly shut!: boolean;
}
const tell = { en: () => 'Something happened', id: () => 'Sesuatu terjadi' };
const added = eventsOn<Box>()('things')('ThingAdded', {
  shape: Thing,
  schema: 3,
  upcast: { 1: ({ grams }) => ({ kilos: Number(grams) / 1000 }), 2: ({ kilos }) => ({ weight: kilos }) },
  evolve: (things, { weight }) => [...things, weight],
  tell,
});
const shut = eventsOn<Box>()('shut')('BoxShut', {
  shape: Shut,
  approveCorrections: true,
  evolve: (_, { shut: now }) => now,
  tell,
});
const action = actionsOn<Box>();
const of = { roles: ['ADV'], example: { weight: 1 }, input: Thing, emits: [added] };
const begin = action({ ...of, name: 'beginBox', on: 'new', decide: (input) => [added.of(input)] });
const add = action({ ...of, name: 'addThing', decide: (input) => [added.of(input)] });
const remove = action({ ...of, name: 'removeThing', on: 'existing', decide: () => [] });

const withActions = (...actions: readonly AnyAction<Box>[]) =>
  deciderOf<Box>({
    category: 'box',
    initial: { things: [], shut: false, corrections: noCorrections },
    actions: [...actions, ...correctionActions(actions, ['ADV'], ['COO'])],
    standing: (state) => (state.things.length === 0 ? 'new' : state.shut ? 'closed' : 'open'),
  });
const box = withActions(
  begin,
  add,
  remove,
  action({
    ...of,
    name: 'shutBox',
    input: Shut,
    example: { shut: true },
    emits: [shut],
    decide: (input) => [shut.of(input)],
  }),
);
const frame = { now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } };
const given = specFor(box, frame);
const one = added.of({ weight: 1 });

describe('a category of streams', () => {
  it('does not start with two actions of one name', () =>
    expect(() => withActions(begin, add, { ...remove, name: 'addThing' })).toThrow(/box.*addThing/));
  it('does not start with two kinds of event of one name', () => {
    const twin = { ...added, slice: 'shut' } as AnyEventKind;
    expect(() => withActions(begin, { ...add, emits: [twin] })).toThrow(/box.*ThingAdded/);
  });
  it('starts when several actions emit one kind', () => expect(box.kinds.get('ThingAdded')).toBe(added));
});

describe('where a stream stands', () => {
  it('lets a new one be begun, once', () => {
    given().when('beginBox', { weight: 1 }).thenEvents(one);
    given(one).when('beginBox', { weight: 1 }).thenRefused('box/exists');
  });
  it('lets nothing else be done to one that is not there', () => {
    given().when('addThing', { weight: 1 }).thenRefused('box/not-found');
    given().when('removeThing', { weight: 1 }).thenRefused('box/not-found');
  });
  it('keeps a closed one as it is, but for what is allowed on any', () => {
    given(one, shut.of({ shut: true }))
      .when('addThing', { weight: 1 })
      .thenRefused('box/closed');
    given(one, shut.of({ shut: true }))
      .when('removeThing', { weight: 1 })
      .thenNothing();
  });
  it('is asked after the input, so that a mistake in it is named first', () =>
    given().when('addThing', { weight: 'heavy' }).thenInvalid('weight'));
  it('does not matter to an action that is not there', () =>
    given(one).when('flyAway', {}).thenRefused('action/unknown'));
});

describe('an event of an earlier schema', () => {
  const [old] = recorded(frame, [{ type: 'ThingAdded', schema: 1, data: { grams: 2000 } }]) as [
    RecordedEvent,
  ];
  it('is lifted step by step', () =>
    expect(box.lift(old)).toEqual({ ...old, schema: 3, data: { weight: 2 } }));
  it('is lifted while it is read', () => expect(box.extend(box.empty, [old]).state.things).toEqual([2]));
  it('stays as it is when it is current', () => {
    const current = { ...old, schema: 3, data: { weight: 2 } };
    expect(box.lift(current)).toBe(current);
  });
  it('is refused when nothing lifts it, or nobody knows it', () => {
    expect(() => box.lift({ ...old, schema: 0 })).toThrow(
      expect.objectContaining({ code: 'event/no-upcast' }),
    );
    expect(() => box.lift({ ...old, type: 'ThingLost' })).toThrow(
      expect.objectContaining({ code: 'event/unknown' }),
    );
  });
});

/** Any history of this category: things, and corrections, retractions and approvals of anything before them. */
const histories = fc
  .array(fc.tuple(fc.constantFrom('add', 'shut', 'correct', 'retract', 'approve'), fc.nat(20), fc.nat(9)), {
    maxLength: 12,
  })
  .map((steps) =>
    recorded(frame, [
      one,
      ...steps.map(([what, at, value], index) => eventOf(what, `e${(at % (index + 1)) + 1}`, value)),
    ]),
  );

const eventOf = (what: string, entryId: string, value: number): DomainEvent => {
  const reason = 'Misread';
  const needsApproval = value % 2 === 0;
  switch (what) {
    case 'shut':
      return shut.of({ shut: needsApproval });
    case 'correct':
      return entryCorrected.of({
        entryId,
        fields: ['weight'],
        before: {},
        after: { weight: value },
        reason,
        needsApproval,
      });
    case 'retract':
      return entryRetracted.of({ entryId, reason, needsApproval });
    case 'approve':
      return correctionApproved.of({ correctionId: entryId });
    default:
      return added.of({ weight: value });
  }
};

describe('any history, with any corrections', () => {
  it('adds up to one state, in however many parts it is read', () =>
    fc.assert(
      fc.property(histories, fc.array(fc.nat(12), { maxLength: 4 }), (history, cuts) => {
        const ends = [...cuts.map((cut) => Math.min(cut, history.length)), history.length].sort(
          (a, b) => a - b,
        );
        const parts = ends.map((end, index) => history.slice(ends[index - 1] ?? 0, end));
        const ledger = parts.reduce(box.extend, box.empty);
        expect(ledger).toEqual({ history, state: box.fold(history) });
      }),
    ));

  it('means the same wherever in it a correction was recorded', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.nat(7),
        (weights, at, place) => {
          const index = at % weights.length;
          const mended = entryCorrected.of({
            entryId: `e${index + 1}`,
            fields: ['weight'],
            before: {},
            after: { weight: 99 },
            reason: 'Misread',
            needsApproval: false,
          });
          const history = recorded(frame, [...weights.map((weight) => added.of({ weight })), mended]);
          const things = history.slice(0, -1);
          const elsewhere = things.toSpliced(index + 1 + place, 0, ...history.slice(-1));
          expect(box.fold(elsewhere)).toEqual(box.fold(history));
          expect(box.fold(history).things).toEqual(weights.with(index, 99));
        },
      ),
    ));

  it('is the fold of what counts of it, which counts as it is', () =>
    fc.assert(
      fc.property(histories, (history) => {
        const counts = effective(history);
        expect(counts.reduce(box.evolve, box.initial)).toEqual(box.fold(history));
        expect(history.map(({ id }) => id)).toEqual(expect.arrayContaining(counts.map(({ id }) => id)));
      }),
    ));

  it('means the same whether a thing is retracted or was never recorded', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.array(fc.nat(9)),
        (weights, at, later) => {
          const index = at % weights.length;
          const things = (all: readonly number[]) => all.map((weight) => added.of({ weight }));
          const retraction = entryRetracted.of({ entryId: `e${index + 1}`, reason: 'Not there' });
          const history = recorded(frame, [...things(weights), retraction, ...things(later)]);
          expect(box.fold(history).things).toEqual([...weights.toSpliced(index, 1), ...later]);
        },
      ),
    ));
});
