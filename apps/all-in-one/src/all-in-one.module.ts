import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Attempts, Identity } from '#access';
import { LetterDesk, LetterDocuments } from '#correspondence';
import { CaseIds, EngineModule, Migrations, Office, Recalculations } from '#engine';
import { EventStore } from '#event-store';
import { HttpModule } from '#http';
import {
  CaseHistory,
  CaseQueries,
  OutreachQueries,
  PeopleQueries,
  ProcessExports,
  Projections,
} from '#projections';
import { Timers } from '#timers';
import { LogReader } from '#transparency-log';
import { caseIds } from './case-ids.ts';
import { firing } from './firing.ts';
import { openDesk } from './letters.ts';
import type { Parts } from './parts.ts';

@Global()
@Module({ imports: [HttpModule, EngineModule] })
class AllInOneModule {}

/** Everything in one process: commands, views and HTTP on the opened parts. */
export const allInOne = (parts: Parts): DynamicModule => {
  const { store, projections, pool, identity, office, timers, letters, attempts, log } = parts;
  const providers = [
    { provide: EventStore, useValue: store },
    { provide: Projections, useValue: projections },
    { provide: Identity, useValue: identity },
    { provide: Office, useValue: office },
    { provide: CaseIds, useValue: caseIds(parts) },
    Migrations,
    Recalculations,
    { provide: Attempts, useValue: attempts },
    { provide: LetterDocuments, useValue: letters.documents },
    {
      provide: LetterDesk,
      inject: [CommandBus],
      useFactory: (commands: CommandBus) => openDesk(parts, commands),
    },
    {
      provide: Timers,
      inject: [CommandBus],
      useFactory: (commands: CommandBus) => Timers.open({ ...timers, fire: firing(commands) }),
    },
    { provide: LogReader, useValue: log.reader },
    { provide: ProcessExports, useValue: new ProcessExports(store, caseIds(parts)) },
    { provide: CaseHistory, useValue: new CaseHistory(store) },
    { provide: CaseQueries, useValue: new CaseQueries(pool) },
    { provide: PeopleQueries, useValue: new PeopleQueries(pool) },
    { provide: OutreachQueries, useValue: new OutreachQueries(pool) },
  ];
  return { module: AllInOneModule, providers, exports: providers };
};
