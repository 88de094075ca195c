import { Command } from '@nestjs/cqrs';
import type { Actor, RecordedEvent, Refusal } from '#kernel';

/** The one command of the engine: who does which action upon which stream, said how. */
export class PerformAction extends Command<Receipt> {
  constructor(readonly request: ActionRequest) {
    super();
  }
}

export interface ActionRequest {
  readonly category: 'case' | 'person' | 'activity' | 'definition' | 'migration';
  /** Absent for an action that begins a new stream. */
  readonly id?: string;
  readonly action: string;
  /** The fields of the action and of the entry (`EntryFields`), as they came in; nothing is checked yet. */
  readonly body: unknown;
  readonly actor: Actor;
  /** Repeating a request with the same key answers the first result. Absent: every request counts. */
  readonly idempotencyKey?: string;
  /** Refuse unless the stream is at this version. */
  readonly expectedVersion?: number;
  readonly correlationId?: string;
  /** What stands in the way outside the engine: refused with once nothing within it is in the way. */
  readonly hindrance?: Refusal;
}

/** What the caller may rely on: it is stored. With the position a query can wait until its view has it. */
export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  /** The events of this command; none when there was nothing to do. */
  readonly events: readonly RecordedEvent[];
  /** The command had been performed before; this is its first result. */
  readonly repeated: boolean;
}
