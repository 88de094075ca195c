import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PerformActionHandler } from './perform-action-handler.ts';

/** Needs an `EventStore` from a global module. */
@Module({ imports: [CqrsModule.forRoot()], providers: [PerformActionHandler] })
export class EngineModule {}
