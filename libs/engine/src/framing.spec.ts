import { type Frame, framed } from './framing.ts';

const personId = '0199d1a0-0000-7000-8000-00000000a001';
const frame: Frame = {
  request: { category: 'case', action: 'addNote', body: {}, actor: { id: 'advocate-1', role: 'ADV' } },
  entry: {},
  commandId: 'advocate-1:k-1',
  now: '2022-08-01T02:00:00.000Z',
};
const note = {
  type: 'NoteAdded',
  schema: 1,
  data: { personId },
  personal: { [personId]: { text: 'Called' } },
};

describe('an event on its way into the store', () => {
  it('says who did what, and when', () =>
    expect(framed(frame, note)).toEqual({
      ...note,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      occurredAt: { value: frame.now, precision: 'exact' },
      actor: { id: 'advocate-1', role: 'ADV' },
      meta: { commandId: 'advocate-1:k-1', action: 'addNote' },
    }));
  it('has an id of its own', () => expect(framed(frame, note).id).not.toBe(framed(frame, note).id));
  it('says for whom, and in which request', () =>
    expect(
      framed(
        { ...frame, request: { ...frame.request, correlationId: 'r-1' }, entry: { onBehalfOf: 'cadre-7' } },
        note,
      ),
    ).toMatchObject({ onBehalfOf: 'cadre-7', meta: { correlationId: 'r-1' } }));
  it('keeps why it is late among the personal fields of the stream, beside those of persons', () => {
    const entry = { lateReason: 'The family called late' };
    expect(framed({ ...frame, entry }, note).personal).toEqual({ ...note.personal, stream: entry });
    const own = { type: 'NoteAdded', schema: 1, data: {}, personal: { stream: { text: 'Called' } } };
    expect(framed({ ...frame, entry }, own).personal).toEqual({ stream: { text: 'Called', ...entry } });
    expect(framed({ ...frame, entry }, { ...own, personal: {} }).personal).toEqual({ stream: entry });
  });
});
