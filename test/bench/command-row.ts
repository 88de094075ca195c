import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { cases } from '#cases';
import { EngineModule, PerformAction } from '#engine';
import { EventStore } from '#event-store';
import { drive } from './drive.ts';
import { type Entrant, eachPeer, enterAll } from './entrants.ts';
import { newId } from './ids.ts';
import { interleaved, type Trial } from './interleaved.ts';
import { ACTOR, framedForStore, newCaseStream, textsInTurn } from './notes.ts';
import type { Row } from './row.ts';
import { openJejak } from './stores/jejak.ts';
import { caseWith } from './stories.ts';

const CLIENTS = 32;
const WRITERS = 8;
const nextText = textsInTurn(200);

/** Load a case of this length, decide on a further note, append it: on each case once a round, by 32 clients. */
export const commandRow = (name: string, length: number): Row => ({
  name,
  run: async ({ sizes, ...bench }) => {
    const entrants = await enterAll({ ...bench, sizes });
    const streams = Array.from({ length: sizes.commands }, newCaseStream);
    for (const entrant of [entrants.ours, ...Object.values(entrants.peers)]) {
      await drive(WRITERS, streams, async (streamId) => {
        await entrant.append(streamId, 0, caseWith(length));
        return 1;
      });
    }
    const measured = await interleaved(sizes.rounds, {
      ours: () => throughEngine(entrants.ours, streams),
      peers: eachPeer(entrants, (entrant) => byHand(entrant, streams)),
    });
    await entrants.settle();
    return [{ row: name, clients: CLIENTS, unit: 'commands/s', ...measured }];
  },
});

/** Our whole command path but HTTP. A new engine each round: it has no case in memory and must read each one. */
const throughEngine = async ({ database, acknowledge }: Entrant, streams: readonly string[]) => {
  const store = await openJejak(database);
  const providers = [{ provide: EventStore, useValue: store }];
  const app = await NestFactory.createApplicationContext(
    { module: class {}, global: true, imports: [EngineModule], providers, exports: providers },
    { logger: false },
  );
  const bus = app.get(CommandBus);
  const measured = await drive(CLIENTS, streams, async (streamId) => {
    const receipt = await bus.execute(
      new PerformAction({
        category: 'case',
        id: streamId.slice('case-'.length),
        action: 'addNote',
        body: { text: nextText() },
        actor: ACTOR,
        idempotencyKey: newId(),
      }),
    );
    acknowledge(receipt.events);
    return 1;
  });
  await app.close();
  await store.close();
  return measured;
};

/** The same rules on a peer's store. */
const byHand =
  (entrant: Entrant, streams: readonly string[]): Trial =>
  () =>
    drive(CLIENTS, streams, async (streamId) => {
      const history = await entrant.load(streamId);
      const now = new Date().toISOString();
      const context = { now, actor: ACTOR, occurredAt: { value: now, precision: 'exact' } } as const;
      const ledger = cases.extend(cases.empty, history);
      const decided = cases.decide('addNote', { text: nextText() }, ledger, context);
      await entrant.append(streamId, history.length, framedForStore(decided));
      return 1;
    });
