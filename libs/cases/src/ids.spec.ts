import { recorded } from '#kernel';
import { legalHoldPlaced, placeLegalHold } from './closure/place-legal-hold.ts';
import { deadlineSet, setDeadline } from './deadlines/set-deadline.ts';
import { given } from './given.ts';
import { nextId } from './ids.ts';
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
