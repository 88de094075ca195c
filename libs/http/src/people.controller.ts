import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refuse } from '#kernel';
import { PeopleQueries } from '#projections';
import { AnyAction, Documented } from './documented.ts';
import * as example from './examples.ts';
import { idOf, Performing, type ReceiptAnswer, type Request } from './performing.ts';
import { ListPeople, Reading, Reads } from './reading.ts';
import { ViewsInTime } from './views-in-time.ts';

/** The people whom cases are about. */
@Controller('api/people')
export class PeopleController {
  constructor(
    @Inject(Performing) private readonly performing: Performing,
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(ViewsInTime) private readonly views: ViewsInTime,
  ) {}

  @Post()
  @AnyAction()
  register(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReceiptAnswer> {
    return this.performing.begin('person', request, reply);
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
    return this.performing.perform({ category: 'person', id: idOf('person', id), action }, request, reply);
  }

  @Get()
  @Documented('Find people', ListPeople, example.peopleList)
  async list(@Query(Reads(ListPeople)) { position, ...filter }: ListPeople) {
    await this.views.reach(position, 'people');
    return this.people.list(filter);
  }

  @Get(':id')
  @Documented('One person, and the cases the person is on', Reading, example.person)
  async one(@Param('id') id: string, @Query(Reads(Reading)) { position }: Reading) {
    const personId = idOf('person', id);
    await this.views.reach(position, 'people', 'cases');
    return (await this.people.one(personId)) ?? refuse('person/not-found', 'There is no such person');
  }
}
