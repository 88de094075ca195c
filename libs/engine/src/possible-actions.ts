import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import type { Actor } from '#kernel';
import { deciders } from './deciders.ts';
import type { ActionRequest } from './perform-action.ts';
import { roleObstacle } from './role-obstacle.ts';

/** One action and whether this actor may perform it now; if not, why, by a stable code and a sentence. */
export interface PossibleAction {
  readonly action: string;
  readonly allowed: boolean;
  readonly roles: readonly string[];
  readonly code?: string;
  readonly reason?: string;
}

/** Answers "what may I do now?". */
@Injectable()
export class PossibleActions {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  /** Every action of the stream's category; undefined when there is no such stream. */
  async of(
    category: ActionRequest['category'],
    id: string,
    actor: Actor,
  ): Promise<readonly PossibleAction[] | undefined> {
    const decider = deciders[category];
    const { history, state } = decider.extend(
      decider.empty,
      await this.store.readStream(`${category}-${id}`),
    );
    if (history.length === 0) return undefined;
    return [...decider.actions.values()]
      .filter(({ on }) => on !== 'new')
      .map((action) => {
        const { name, roles } = action;
        const obstacle = decider.obstacle(action, state) ?? roleObstacle(action, actor);
        return obstacle
          ? { action: name, allowed: false, roles, code: obstacle.code, reason: obstacle.message }
          : { action: name, allowed: true, roles };
      });
  }
}
