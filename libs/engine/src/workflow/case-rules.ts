import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, movedTo, pinnedDefinition } from '#cases';
import type { NewEvent } from '#event-store';
import { type AnyAction, type DomainEvent, InvalidInput, type Ledger } from '#kernel';
import type { Calendars } from '#workflow';
import { type Frame, framed, framedBySystem } from '../framing.ts';
import { consequences } from './consequences.ts';
import { Definitions, type Published } from './definitions.ts';
import { needRole, permit } from './permit.ts';

/** What an office has settled for its cases. The class is its own injection token. */
export abstract class Office {
  /** The definition that a new case goes by when its report names none, such as `advocacy`. */
  abstract readonly definition: string;
  abstract readonly calendars: Calendars;
}

/** One command upon a case, on its way. */
export interface OnCase extends Frame {
  readonly action: AnyAction;
  readonly streamId: string;
}

/** What the pinned definition of a case says to one command: may it, and what follows. */
export interface Rules {
  permit(input: object): void;
  framed(events: readonly DomainEvent[]): Promise<readonly NewEvent[]>;
}

/** The rules by which cases go: each by the definition that it was opened with, or moved to since. */
@Injectable()
export class CaseRules {
  constructor(
    @Inject(Definitions) private readonly definitions: Definitions,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** The definition of a case, or the one that it is to be opened with. */
  async definitionOf({ history }: Ledger<CaseState>, asked?: string): Promise<Published> {
    const pinned = pinnedDefinition(history);
    if (pinned) return this.definitions.exactly(pinned.id, pinned.version);
    return asked === undefined ? this.definitions.newest(this.office.definition) : this.asked(asked);
  }

  async of(work: OnCase, ledger: Ledger<CaseState>): Promise<Rules> {
    const { action, entry, now, request, streamId } = work;
    if (entry.definition !== undefined && action.on !== 'new') {
      throw new InvalidInput([
        { field: 'definition', message: 'is chosen when the case is opened, and stays' },
      ]);
    }
    const published = await this.definitionOf(ledger, entry.definition);
    needRole(published, action, request.actor);
    const { id, version, hash } = published;
    return {
      permit: (input) =>
        permit(published, { action, input: { ...input }, ledger, actor: request.actor, now }),
      framed: async (events) => {
        const own = events.map((event) =>
          framed(work, event, ledger.history.length === 0 ? { id, version, hash } : undefined),
        );
        const { calendars } = this.office;
        const { definition } = await this.definitionAfter(events, published);
        const frame = (event: DomainEvent) => framedBySystem(work, event, own[0]?.id);
        return own.length === 0
          ? []
          : [...own, ...consequences({ definition, calendars, ledger, streamId, events: own, now, frame })];
      },
    };
  }

  /** A case that moves goes by its new definition at once: its time limits are those of that one. */
  private async definitionAfter(events: readonly DomainEvent[], before: Published): Promise<Published> {
    const to = events.map(movedTo).find((moved) => moved !== undefined);
    return to ? this.definitions.exactly(to.id, to.version) : before;
  }

  private async asked(name: string): Promise<Published> {
    const [id = '', version] = name.split('@');
    return version === undefined
      ? this.definitions.newest(id)
      : this.definitions.exactly(id, Number(version));
  }
}
