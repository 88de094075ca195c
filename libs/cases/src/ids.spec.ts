import { getMetadataStorage } from 'class-validator';
import { recorded } from '#kernel';
import { legalHoldPlaced, placeLegalHold } from './closure/place-legal-hold.ts';
import { deadlineSet, setDeadline } from './deadlines/set-deadline.ts';
import { given } from './given.ts';
import { nextId } from './ids.ts';
import { cases } from './index.ts';
import { reported } from './report/history.ts';

const hold = legalHoldPlaced.of({ ...placeLegalHold.example, holdId: 'H1' });
const retraction = { type: 'EntryRetracted', schema: 1, data: { entryId: 'e1' } };
const next = (...past: Parameters<typeof recorded>[1]) =>
  nextId(
    'H',
    legalHoldPlaced,
    recorded({ now: '2022-08-01T02:00:00.000Z', actor: { id: 'u-1', role: 'ADV' } }, past),
  );

describe('the next id of a kind', () => {
  it('is the first when nothing of it was recorded', () => expect(next()).toBe('H1'));
  it('counts what was recorded of it', () => expect(next(hold, retraction, hold)).toBe('H3'));
  it('is never that of an entry which was retracted', () => expect(next(hold, retraction)).toBe('H2'));
});

it('a deadline set anew after a retraction has an id of its own', () => {
  const set = deadlineSet.of({ ...setDeadline.example, deadlineId: 'D1' });
  const gone = { type: 'EntryRetracted', schema: 1, data: { entryId: 'e2' } };
  given(...reported, set, gone)
    .when('setDeadline', setDeadline.example)
    .thenEvents(
      deadlineSet.of({ ...setDeadline.example, dueAt: '2022-08-15T16:59:59.999Z', deadlineId: 'D2' }),
    );
});

describe('the id that a decision gave', () => {
  const fieldsOf = (shape: new () => object) =>
    getMetadataStorage()
      .getTargetValidationMetadatas(shape, '', true, false)
      .map(({ propertyName }) => propertyName);
  const actions = [...cases.actions.values()];
  const stated = (type: string) =>
    actions
      .filter(({ emits }) => emits.some((kind) => kind.type === type))
      .flatMap(({ input }) => fieldsOf(input));
  const decided = [...cases.kinds.values()].map((kind) => {
    const ids = fieldsOf(kind.shape).filter((field) => /(?<!person|Entry)Id$/.test(field));
    return [kind, ids.filter((field) => !stated(kind.type).includes(field))] as const;
  });

  it('is never corrected', () => {
    const correctable = decided.flatMap(([{ type, fixed }, ids]) =>
      ids.filter((id) => !fixed.includes(id)).map((id) => `${type} ${id}`),
    );
    expect(correctable).toEqual([]);
    expect(decided.flatMap(([, ids]) => ids)).toContain('letterId');
  });
});
