import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { type RecordedEvent, refuse } from '#kernel';
import { type Definition, REGISTER } from '#workflow';

/** By what a case names the definition it was opened with. */
export interface Pin {
  readonly id: string;
  readonly version: number;
  /** SHA-256 in hex of the definition's canonical JSON. */
  readonly hash: string;
}

/** A definition as it was published, and never changed since. */
export interface Published extends Pin {
  readonly definition: Definition;
  /** The YAML as it was written. */
  readonly text: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

/** The published definitions. Since none ever changes, each is read once. */
@Injectable()
export class Definitions {
  private readonly known = new Map<string, Published>();
  private read = 0;

  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  /** Exactly this one. Refuses with `definition/not-found`. */
  async exactly(id: string, version: number): Promise<Published> {
    const key = `${id}@${version}`;
    if (!this.known.has(key)) await this.refresh();
    return this.known.get(key) ?? notFound();
  }

  /** The newest of an id, published by whichever process. Refuses with `definition/not-found`. */
  async newest(id: string): Promise<Published> {
    const versions = (await this.all()).filter((one) => one.id === id);
    return versions.at(-1) ?? notFound();
  }

  /** All of them, in the order of publication. */
  async all(): Promise<readonly Published[]> {
    await this.refresh();
    return [...this.known.values()];
  }

  private async refresh(): Promise<void> {
    const events = await this.store.readStream(`definition-${REGISTER}`, { from: this.read + 1 });
    for (const event of events) {
      const published = publishedBy(event);
      this.known.set(`${published.id}@${published.version}`, published);
      this.read = Math.max(this.read, event.version);
    }
  }
}

const publishedBy = ({ data, recordedAt, actor }: RecordedEvent): Published => ({
  id: data.definitionId as string,
  version: data.number as number,
  hash: data.hash as string,
  definition: data.definition as Definition,
  text: data.text as string,
  publishedAt: recordedAt,
  publishedBy: actor.id,
});

const notFound = (): never => refuse('definition/not-found', 'There is no such definition');
