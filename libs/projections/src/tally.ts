import { IsInt } from 'class-validator';
import type { EventStore, NewEvent } from '#event-store';
import { actionsOn, deciderOf, eventsOn, type OccurredAt } from '#kernel';
import { type Projection, projectionOf } from './projection.ts';
import type { View } from './view.ts';

/** For specs: a projection small enough to know by heart what its view must say. */
interface Tally {
  readonly sum: number;
  readonly count: number;
}
interface TallyState {
  readonly tally: Tally;
}

class Count {
  @IsInt() readonly number!: number;
}

const totals: View<TallyState> = {
  table: 'totals',
  columns: { id: 'text', sum: 'int', count: 'int' },
  key: 1,
  rowsOf: (id, { tally: { sum, count } }) => [{ id, sum, count }],
};

/** Adds up the numbers of each stream; `stumblesOver` says at which it throws, and may change its mind. */
export const tallyProjection = (
  stumblesOver: (number: number) => boolean = () => false,
  revision = 1,
): Projection<TallyState> => {
  const counted = eventsOn<TallyState>()('tally')('Counted', {
    shape: Count,
    evolve: ({ sum, count }, { number }) => {
      if (stumblesOver(number)) throw new TypeError('stumbled');
      return { sum: sum + number, count: count + 1 };
    },
    tell: { en: () => '', id: () => '' },
  });
  const count = actionsOn<TallyState>()({
    name: 'count',
    input: Count,
    roles: [],
    example: { number: 1 },
    emits: [counted],
    decide: (input) => [counted.of(input)],
  });
  const decider = deciderOf<TallyState>({
    category: 'tally',
    initial: { tally: { sum: 0, count: 0 } },
    actions: [count],
    standing: () => 'open',
  });
  return projectionOf({ name: 'tally', decider, views: [totals], revision });
};

const occurredAt: OccurredAt = { value: null, precision: 'unknown' };

/** Appends numbers to `tally-<id>`; resolves to the position of the last. */
export const append = async (
  store: EventStore,
  id: string,
  ...numbers: readonly number[]
): Promise<number> => {
  const commandId = crypto.randomUUID();
  const events = numbers.map(
    (number): NewEvent => ({
      id: crypto.randomUUID(),
      type: 'Counted',
      schema: 1,
      data: { number },
      occurredAt,
      actor: { id: 'u1', role: 'SYS' },
      meta: { commandId, action: 'count' },
    }),
  );
  const [result] = await store.append([{ streamId: `tally-${id}`, expected: 'any', commandId, events }]);
  if (result?.kind !== 'appended') throw new Error('the store kept nothing');
  return result.events.at(-1)?.position ?? 0;
};
