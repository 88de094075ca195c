import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PerformActionHandler } from './perform-action-handler.ts';
import { PossibleActions } from './possible-actions.ts';
import { CaseRules } from './workflow/case-rules.ts';
import { Definitions } from './workflow/definitions.ts';
import { Diagrams } from './workflow/diagrams.ts';

/** Needs an `EventStore` and the `Office` from a global module. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [PerformActionHandler, PossibleActions, CaseRules, Definitions, Diagrams],
  exports: [CqrsModule, PossibleActions, Definitions, Diagrams],
})
export class EngineModule {}
