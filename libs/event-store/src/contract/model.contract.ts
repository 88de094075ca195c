import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type AppendRequest, type AppendResult, type ExpectedVersion, UnstorableEvent } from '../port.ts';
import { idsOf, type Subject, sampleEvent, sampleRequest } from './samples.contract.ts';

interface Entry {
  readonly streamId: string;
  readonly commandId: string;
  readonly id: string;
}

/** The rules of the port in a few lines: what a request answers, after all that was stored. */
const answer = (entries: Entry[], { streamId, commandId, expected, events }: AppendRequest) => {
  const first =
    entries.find((entry) => entry.commandId === commandId) ?? entries.find(({ id }) => id === events[0]?.id);
  if (first) return { duplicate: idsOf(entries.filter((entry) => entry.commandId === first.commandId)) };
  const version = entries.filter((entry) => entry.streamId === streamId).length;
  const fits =
    typeof expected === 'number'
      ? version === expected
      : { any: true, exists: version > 0, none: version === 0 }[expected];
  if (!fits) return { conflict: version };
  if (events.some(({ id }) => entries.some((entry) => entry.id === id))) return { unstorable: true };
  entries.push(...events.map(({ id }) => ({ streamId, commandId, id })));
  return { appended: idsOf(events) };
};

const short = (result: AppendResult) =>
  result.kind === 'conflict' ? { conflict: result.version } : { [result.kind]: idsOf(result.events) };

const numberBelow = (limit: number) => fc.integer({ min: 0, max: limit - 1 });
const requestPlan = fc.record({
  stream: numberBelow(3),
  command: numberBelow(25),
  events: fc.uniqueArray(numberBelow(40), { minLength: 1, maxLength: 3 }),
  expected: fc.oneof(
    fc.constantFrom<ExpectedVersion>('any', 'any', 'any', 'none', 'exists'),
    fc.integer({ min: 0, max: 6 }),
  ),
});
const plans = fc.array(fc.array(requestPlan, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});

export const model = (store: Subject): void => {
  it('answers any sequence of requests as the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (calls) => {
        const [streams, commands, ids] = [3, 25, 40].map((n) =>
          Array.from({ length: n }, () => randomUUID()),
        );
        const requests = calls.map((call) =>
          call.map(({ stream, command, events, expected }) =>
            sampleRequest({
              streamId: streams?.[stream] ?? '',
              commandId: commands?.[command] ?? '',
              events: events.map((event) => sampleEvent({ id: ids?.[event] ?? '' })),
              expected,
            }),
          ),
        );
        const entries: Entry[] = [];
        for (const call of requests) {
          const wanted = call.map((request) => answer(entries, request));
          const actual = store().append(call);
          if (wanted.some((one) => 'unstorable' in one))
            await expect(actual).rejects.toThrow(UnstorableEvent);
          else expect((await actual).map(short)).toEqual(wanted);
        }
        for (const streamId of streams ?? []) {
          const held = entries.filter((entry) => entry.streamId === streamId);
          expect(idsOf(await store().readStream(streamId))).toEqual(idsOf(held));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
};
