import { sampleRequest } from '../contract/samples.contract.ts';
import { StoreUnavailable } from '../port.ts';
import { type StorableRequest, storable } from '../storable.ts';
import { Batcher } from './batcher.ts';

type Request = Parameters<typeof sampleRequest>[0];
const request = (changes: Request = {}) => storable(sampleRequest(changes), 'jejak');
const onStream = (streamId: string, expected: StorableRequest['expected']) => request({ streamId, expected });
const commandsOf = (batch: readonly StorableRequest[]) => batch.map(({ commandId }) => commandId);

/** Sends all at once, and tells what was written together. An outcome is the command id. */
const batchesOf = async (requests: readonly StorableRequest[]) => {
  const batches: (readonly string[])[] = [];
  const batcher = new Batcher(async (batch) => {
    batches.push(commandsOf(batch));
    return commandsOf(batch);
  });
  const outcomes = await Promise.all(requests.map((one) => batcher.add(one)));
  expect(outcomes).toEqual(commandsOf(requests));
  return batches;
};

describe('requests that are sent at once', () => {
  it('are written together', async () => {
    const requests = [request(), request(), request()];
    expect(await batchesOf(requests)).toEqual([commandsOf(requests)]);
  });

  it('wait for each other on one stream, in order, while others pass', async () => {
    const [a, b, c, d] = [onStream('s', 'any'), onStream('s', 1), request(), onStream('s', 1)];
    expect(await batchesOf([a, b, c, d])).toEqual([commandsOf([a, c]), commandsOf([b, d])]);
  });

  it('are written together on one stream if they expect the same of it', async () => {
    const requests = [onStream('s', 'none'), onStream('s', 0), onStream('s', 'none')];
    expect(await batchesOf(requests)).toEqual([commandsOf(requests)]);
  });

  it('wait for each other under one command id or with one event', async () => {
    const [a, b] = [request({ commandId: 'same' }), request({ commandId: 'same' })];
    expect(await batchesOf([a, b])).toEqual([['same'], ['same']]);
    const [c, d] = [request({ events: a.events }), request({ events: a.events })];
    expect(await batchesOf([c, d])).toEqual([commandsOf([c]), commandsOf([d])]);
  });

  it('are not all in one batch when they are many or large', async () => {
    const sizes = (await batchesOf(Array.from({ length: 3_000 }, () => request()))).map(
      ({ length }) => length,
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
  });
});

describe('a batch that fails', () => {
  it('is repeated request by request', async () => {
    const [good, bad, other] = [request(), request(), request()];
    const batcher = new Batcher(async (batch) => {
      if (batch.includes(bad)) throw new Error('poisoned');
      return commandsOf(batch);
    });
    const settled = await Promise.allSettled([good, bad, other].map((one) => batcher.add(one)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is not repeated when the store is out of reach', async () => {
    let tries = 0;
    const batcher = new Batcher(async () => {
      tries++;
      throw new StoreUnavailable();
    });
    const settled = await Promise.allSettled([batcher.add(request()), batcher.add(request())]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(tries).toBe(1);
  });
});
