import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  type AppendRequest,
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  UnstorableEvent,
} from '../port.ts';
import { idsOf, type Subject, sampleEvent, sampleEvents, sampleRequest, stored } from './samples.contract.ts';

/** An event whose JSON, once it has its salt, has exactly so many bytes, most of them in two-byte letters. */
const eventOfBytes = (bytes: number) => {
  const empty = { ...sampleEvent({ data: { text: '' } }), salt: randomBytes(32).toString('base64') };
  const missing = bytes - Buffer.byteLength(JSON.stringify(empty));
  return sampleEvent({
    data: { text: 'é'.repeat(missing / 2).padEnd(Math.floor(missing / 2) + (missing % 2), 'e') },
  });
};

export const content = (store: Subject): void => {
  describe('what is stored', () => {
    it('comes back as it was: any JSON, in every part of an event', async () => {
      const json = fc
        .jsonValue({ stringUnit: 'binary', maxDepth: 4 })
        .map((value) => JSON.parse(JSON.stringify(value)))
        .filter((value) => !JSON.stringify(value).includes('\\u0000'));
      await fc.assert(
        fc.asyncProperty(json, json, json, async (data, personal, meta) => {
          const event = sampleEvent({
            data: { value: data },
            personal: { stream: { value: personal } },
            meta: { commandId: 'c', action: 'a', more: meta },
            onBehalfOf: 'u2',
          });
          expect(await stored(store(), { events: [event] })).toMatchObject([event]);
          const [last] = await store().readAll((await store().head()) - 1, 1);
          expect(last).toEqual({ ...last, ...event });
        }),
        { numRuns: 60 },
      );
    });

    const delicate: [string, unknown][] = [
      ['numbers', [0, -1, 1.1, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, Number.MAX_SAFE_INTEGER]],
      ['nothing in all its forms', [null, '', [], {}, false, 0]],
      ['letters of many scripts', 'Siti Nurhaliza, ภาษาไทย, မြန်မာ, ខ្មែរ, 中文, 🧕🏽👩‍👩‍👧'],
      ['line breaks and quotes', 'a\nb\r\nc\t"d" \\ \'e\' \u2028 \u0001 \u007f'],
      ['text that looks like an escape', ['\\u0000', '\\\\u0000', '\\ud800', '\\\\\\udfff']],
      ['names that mean something to programs', { constructor: 1, toString: 2, version: 3, position: 4 }],
    ];
    it.each(delicate)('comes back as it was: %s', async (_, value) => {
      const event = sampleEvent({ data: { value }, personal: { p1: { value } } });
      const [answer] = await stored(store(), { events: [event] });
      const read = await store().readStream(answer?.streamId ?? '');
      expect(read).toEqual([{ ...answer, ...event }]);
    });

    it('may be as large as the limits say', async () => {
      const large = eventOfBytes(MAX_EVENT_BYTES);
      const [one] = await stored(store(), { events: [large] });
      expect(await store().readStream(one?.streamId ?? '')).toMatchObject([large]);
      const many = sampleEvents(MAX_EVENTS_PER_APPEND);
      const appended = await stored(store(), { events: many });
      expect(idsOf(await store().readStream(appended[0]?.streamId ?? ''))).toEqual(idsOf(many));
    });
  });

  describe('refuses and does not store', () => {
    const same = sampleEvent();
    const unstorable: [string, () => Partial<AppendRequest>][] = [
      ['no events', () => ({ events: [] })],
      ['too many events', () => ({ events: sampleEvents(MAX_EVENTS_PER_APPEND + 1) })],
      ['an event one byte too large', () => ({ events: [sampleEvent(), eventOfBytes(MAX_EVENT_BYTES + 1)] })],
      [
        'events that are too large together',
        () => ({ events: Array.from({ length: MAX_APPEND_BYTES / 1e6 + 1 }, () => eventOfBytes(1e6)) }),
      ],
      ['NUL in a text', () => ({ events: [sampleEvent({ data: { a: ['x\u0000y'] } })] })],
      ['NUL behind a backslash', () => ({ events: [sampleEvent({ data: { a: '\\\u0000' } })] })],
      ['NUL in a field name', () => ({ events: [sampleEvent({ personal: { p: { 'a\u0000': 1 } } })] })],
      ['a lone high surrogate', () => ({ events: [sampleEvent({ data: { a: '\udbff' } })] })],
      ['a lone low surrogate', () => ({ events: [sampleEvent({ personal: { p: { a: 'x\udc00' } } })] })],
      ['what is not JSON', () => ({ events: [sampleEvent({ data: { a: 1n } })] })],
      ['an event id that is no UUID', () => ({ events: [sampleEvent({ id: 'e1' })] })],
      ['an event id in capitals', () => ({ events: [sampleEvent({ id: same.id.toUpperCase() })] })],
      ['the same event twice', () => ({ events: [same, same] })],
      ['an empty stream id', () => ({ streamId: '' })],
      ['a stream id with a blank', () => ({ streamId: 'case 1' })],
      ['a stream id that is too long', () => ({ streamId: 'x'.repeat(129) })],
      ['an empty command id', () => ({ commandId: '' })],
      ['a command id that is too long', () => ({ commandId: 'x'.repeat(129) })],
      ['a command id with a line break', () => ({ commandId: 'a\nb' })],
      ['a command id with a lone surrogate', () => ({ commandId: 'a\ud800' })],
      ['an expected version below zero', () => ({ expected: -1 })],
      ['an expected version that is no whole number', () => ({ expected: 1.5 })],
    ];
    it.each(unstorable)('%s', async (_, changes) => {
      const before = await store().head();
      const request = sampleRequest({ events: [same], ...changes() });
      await expect(store().append([request])).rejects.toThrow(UnstorableEvent);
      expect(await store().head()).toBe(before);
    });

    it('but takes ids at their limits', async () => {
      const streamId = 'x.Y_z-9'.padEnd(128, '0');
      const commandId = `${'é'.repeat(126)}"\\`;
      const events = await stored(store(), { streamId, commandId });
      expect(await store().readStream(streamId)).toEqual(events);
      expect(await store().readCommand(commandId)).toEqual(events);
    });
  });
};
