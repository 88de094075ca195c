import type { Ids } from '#event-store';
import { by, recorded } from '#kernel';
import { ProcessExports } from './process-exports.ts';

const frame = { now: '2026-01-02T03:04:05.000Z', actor: { id: 'advocate-1', role: 'ADV' } };
const registered = { type: 'CaseRegistered', schema: 1, data: { caseNumber: 'CASE/1', owner: 'advocate-1' } };
const CASES = 120;
const ids = Array.from({ length: CASES }, (_, index) => `c${String(index).padStart(3, '0')}`);

/** A store of so many cases of two entries each, the second recorded after the export began. */
const office = () => {
  const pages: number[] = [];
  const cases: Ids = {
    after: async (id, limit) => ids.filter((one) => one > id).slice(0, limit),
  };
  const store = {
    head: async () => 1,
    readStreams: async (streams: readonly string[]) => {
      pages.push(streams.length);
      return new Map(
        streams.map((stream) => [
          stream,
          recorded(frame, [registered, by(frame.actor, registered)]).map((event) => ({
            ...event,
            id: `${stream}-${event.id}`,
            streamId: stream,
          })),
        ]),
      );
    },
  };
  return { exports: new ProcessExports(store, cases), pages };
};

const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

it('has every case of every page, as they were when the export began', async () => {
  const { exports } = office();
  const { events, objects } = JSON.parse(await textOf(exports.ocel()));
  expect([events.length, objects.length]).toEqual([CASES, CASES]);
  expect((await textOf(exports.xes())).match(/<event>/g)).toHaveLength(CASES);
});

it('reads on only as fast as it is taken, a page at a time', async () => {
  const { exports, pages } = office();
  const pieces = exports.xes();
  await pieces.next();
  await pieces.next();
  expect(pages).toEqual([50]);
  await textOf(pieces);
  expect(pages).toEqual([50, 50, 20]);
});

it('tells roles, and neither users nor numbers of cases', async () => {
  const log = await textOf(office().exports.ocel());
  expect(log).toContain('{"name":"role","value":"ADV"}');
  expect(log).not.toMatch(/advocate-1|CASE\/1|"c\d{3}"/);
});
