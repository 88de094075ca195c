import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refuse } from '#kernel';
import { OutreachQueries } from '#projections';
import { AnyAction, Documented } from './documented.ts';
import * as example from './examples.ts';
import { idOf, Performing, type ReceiptAnswer, type Request } from './performing.ts';
import { CountOutreach, ListOutreach, Reading, Reads } from './reading.ts';
import { ViewsInTime } from './views-in-time.ts';

/** Education and empowerment: activities, groups, enterprises, village rules. */
@Controller('api/outreach')
export class OutreachController {
  constructor(
    @Inject(Performing) private readonly performing: Performing,
    @Inject(OutreachQueries) private readonly outreach: OutreachQueries,
    @Inject(ViewsInTime) private readonly views: ViewsInTime,
  ) {}

  @Post()
  @AnyAction()
  plan(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReceiptAnswer> {
    return this.performing.begin('activity', request, reply);
  }

  @Post('actions/:action')
  @AnyAction()
  begin(
    @Param('action') action: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptAnswer> {
    return this.performing.begin('activity', request, reply, action);
  }

  @Post(':id/actions/:action')
  @HttpCode(200)
  @AnyAction()
  perform(
    @Param('id') id: string,
    @Param('action') action: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptAnswer> {
    return this.performing.perform(
      { category: 'activity', id: idOf('activity', id), action },
      request,
      reply,
    );
  }

  @Get()
  @Documented('Find outreach', ListOutreach, example.outreachList)
  async list(@Query(Reads(ListOutreach)) { position, ...filter }: ListOutreach) {
    await this.views.reach(position, 'outreach');
    return this.outreach.list(filter);
  }

  @Get('summary')
  @Documented('Counts of outreach by month, area and kind', CountOutreach, example.outreachSummary)
  async summary(@Query(Reads(CountOutreach)) { position, ...filter }: CountOutreach) {
    await this.views.reach(position, 'outreach');
    return this.outreach.summary(filter);
  }

  @Get(':id')
  @Documented('One piece of outreach', Reading, example.activity)
  async one(@Param('id') id: string, @Query(Reads(Reading)) { position }: Reading) {
    const activityId = idOf('activity', id);
    await this.views.reach(position, 'outreach');
    return (await this.outreach.one(activityId)) ?? refuse('activity/not-found', 'There is no such activity');
  }
}
