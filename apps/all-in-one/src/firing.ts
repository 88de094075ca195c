import type { CommandBus } from '@nestjs/cqrs';
import { PerformAction, SYSTEM } from '#engine';
import type { TimersOptions } from '#timers';

/** Reaches a rung as a command of its own: repeated, it is answered with its first result. */
export const firing =
  (commands: CommandBus): TimersOptions['fire'] =>
  async ({ stream, deadline, rung }, firedAt) => {
    const [category, ...id] = stream.split('-');
    if (category !== 'case') return;
    await commands.execute(
      new PerformAction({
        category,
        id: id.join('-'),
        action: 'reachDeadline',
        body: { deadlineId: deadline, rung, firedAt },
        actor: SYSTEM,
        idempotencyKey: `${stream}/${deadline}/${rung}`,
      }),
    );
  };
