import type pg from 'pg';
import { MemoryEventStore, type NewEvent, openPool } from '#event-store';
import type { Decider } from '#kernel';
import { allProjections } from '../all-projections.ts';
import { Generation } from '../generation.ts';
import { liveSchema } from '../schema.ts';

/** A kind of event and its fields, public and personal. */
export type Fact = readonly [type: string, fields: object];

/** For specs: what an office recorded, and views of it in a database. */
export class Office {
  readonly store: MemoryEventStore;
  private now = Date.parse('2022-08-01T02:00:00.000Z');

  private constructor(readonly pool: pg.Pool) {
    this.store = new MemoryEventStore(() => this.now);
  }

  static open(connectionString: string): Office {
    return new Office(openPool({ connectionString }));
  }

  /** Records facts on a stream, a minute after what was recorded before. Resolves to the ids of their entries. */
  async record<State>(decider: Decider<State>, id: string, ...facts: readonly Fact[]): Promise<string[]> {
    this.now += 60_000;
    const commandId = crypto.randomUUID();
    const events = facts.map(([type, fields]): NewEvent => {
      const kind = decider.kinds.get(type);
      if (!kind) throw new Error(`No such event: ${type}`);
      return {
        ...kind.of(fields),
        id: crypto.randomUUID(),
        occurredAt: { value: new Date(this.now).toISOString(), precision: 'exact' },
        actor: { id: 'advocate-1', role: 'ADV' },
        meta: { commandId, action: 'test' },
      };
    });
    const streamId = `${decider.category}-${id}`;
    await this.store.append([{ streamId, expected: 'any', commandId, events }]);
    return events.map((event) => event.id);
  }

  /** Brings all views up to date. */
  async project(): Promise<void> {
    for (const projection of allProjections) {
      const live = new Generation(projection, liveSchema(projection.name), this);
      await live.open();
      const { category } = projection.decider;
      await live.project([await this.store.readCategory(category, live.position, 10_000)]);
    }
  }
}
