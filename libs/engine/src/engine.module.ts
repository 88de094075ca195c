import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PerformActionHandler } from './perform-action-handler.ts';
import { PossibleActions } from './possible-actions.ts';

/** Needs an `EventStore` from a global module. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [PerformActionHandler, PossibleActions],
  exports: [CqrsModule, PossibleActions],
})
export class EngineModule {}
