import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { cases } from '#cases';
import { CaseIds, EngineModule, Office, PerformAction } from '#engine';
import { EventStore, newId } from '#event-store';
import { publishInstalled, readOffice } from '../../apps/all-in-one/src/office.ts';
import { drive } from './drive.ts';
import { type Entrant, eachPeer, enterAll } from './entrants.ts';
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
    const store = await openJejak(entrants.ours.database);
    await withEngine(store, publishInstalled);
    const measured = await interleaved(sizes.rounds, {
      ours: () => throughEngine(store, entrants.ours, streams),
      peers: eachPeer(entrants, (entrant) => byHand(entrant, streams)),
    });
    await store.close();
    await entrants.settle();
    return [{ row: name, clients: CLIENTS, unit: 'commands/s', ...measured }];
  },
});

/** A new engine: it has no case in memory and must read each one. */
const withEngine = async <T>(store: EventStore, work: (bus: CommandBus) => Promise<T>): Promise<T> => {
  const providers = [
    { provide: EventStore, useValue: store },
    { provide: Office, useValue: await readOffice('advocacy') },
    { provide: CaseIds, useValue: { after: async () => [] } },
  ];
  const app = await NestFactory.createApplicationContext(
    { module: class {}, global: true, imports: [EngineModule], providers, exports: providers },
    { logger: false },
  );
  const result = await work(app.get(CommandBus));
  await app.close();
  return result;
};

/** Our whole command path but HTTP, the case's definition included. */
const throughEngine = (store: EventStore, { acknowledge }: Entrant, streams: readonly string[]) =>
  withEngine(store, (bus) =>
    drive(CLIENTS, streams, async (streamId) => {
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
    }),
  );

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
