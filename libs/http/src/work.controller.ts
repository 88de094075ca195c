import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CaseQueries } from '#projections';
import { Documented } from './documented.ts';
import * as example from './examples.ts';
import { ListLetters, ListWork, Reads } from './reading.ts';
import { ViewsInTime } from './views-in-time.ts';

/** What waits over all cases: the advocate's queue, and the letters by state. */
@Controller('api')
export class WorkController {
  constructor(
    @Inject(CaseQueries) private readonly cases: CaseQueries,
    @Inject(ViewsInTime) private readonly views: ViewsInTime,
  ) {}

  @Get('work')
  @Documented('What is to be done, most urgent first', ListWork, example.work)
  async work(@Query(Reads(ListWork)) { position, ...filter }: ListWork) {
    await this.views.reach(position, 'cases');
    return this.cases.work(filter);
  }

  @Get('letters')
  @Documented('Letters by state and recipient', ListLetters, example.letters)
  async letters(@Query(Reads(ListLetters)) { position, ...filter }: ListLetters) {
    await this.views.reach(position, 'cases');
    return this.cases.letters(filter);
  }
}
