import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { IdentityGuard } from '#access';
import { EngineModule } from '#engine';
import { AttemptsController } from './attempts.controller.ts';
import { CasesController } from './cases.controller.ts';
import { CorrespondenceController } from './correspondence.controller.ts';
import { DefinitionsController } from './definitions.controller.ts';
import { ExportsController } from './exports.controller.ts';
import { HealthController } from './health.controller.ts';
import { LiveFeed } from './live-feed.ts';
import { LogController } from './log.controller.ts';
import { Metrics } from './metrics.ts';
import { MigrationsController } from './migrations.controller.ts';
import { OutreachController } from './outreach.controller.ts';
import { PeopleController } from './people.controller.ts';
import { Performing } from './performing.ts';
import { ProblemFilter } from './problem-filter.ts';
import { ProjectionsController } from './projections.controller.ts';
import { TimersController } from './timers.controller.ts';
import { ViewsInTime } from './views-in-time.ts';
import { WorkController } from './work.controller.ts';

/** Needs `EventStore`, `Projections`, the queries, `ProcessExports`, `LogReader`, `Migrations`, `LetterDesk`, `LetterDocuments` and `Identity` from a global module. */
@Module({
  imports: [EngineModule],
  controllers: [
    CasesController,
    WorkController,
    PeopleController,
    OutreachController,
    DefinitionsController,
    CorrespondenceController,
    MigrationsController,
    TimersController,
    AttemptsController,
    ProjectionsController,
    ExportsController,
    LogController,
    HealthController,
  ],
  providers: [
    Performing,
    ViewsInTime,
    LiveFeed,
    Metrics,
    { provide: APP_GUARD, useClass: IdentityGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Metrics],
})
export class HttpModule {}
