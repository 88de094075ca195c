import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  type MessageEvent,
  Param,
  Post,
  Query,
  Req,
  Res,
  Sse,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { Diagrams, PossibleActions } from '#engine';
import { refuse } from '#kernel';
import { CaseHistory, CaseQueries } from '#projections';
import * as example from './case-examples.ts';
import { AnyAction, Documented } from './documented.ts';
import { LiveFeed } from './live-feed.ts';
import { MERMAID } from './mermaid.ts';
import { idOf, Performing, type ReceiptAnswer, type Request } from './performing.ts';
import { AsKnown, InLanguage, ListCases, ReadEvents, Reads, ReadTimeline } from './reading.ts';
import { ViewsInTime } from './views-in-time.ts';
import { diagram } from './workflow-examples.ts';

/** Cases: open one, act on it, read it as it is, as it was known, and as it went. */
@Controller('api/cases')
export class CasesController {
  constructor(
    @Inject(Performing) private readonly performing: Performing,
    @Inject(PossibleActions) private readonly possible: PossibleActions,
    @Inject(Diagrams) private readonly diagrams: Diagrams,
    @Inject(CaseQueries) private readonly cases: CaseQueries,
    @Inject(CaseHistory) private readonly history: CaseHistory,
    @Inject(ViewsInTime) private readonly views: ViewsInTime,
    @Inject(LiveFeed) private readonly live: LiveFeed,
  ) {}

  @Post()
  @AnyAction()
  open(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReceiptAnswer> {
    return this.performing.begin('case', request, reply);
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
    return this.performing.perform({ category: 'case', id: idOf('case', id), action }, request, reply);
  }

  @Get()
  @Documented('Find cases', ListCases, example.caseList)
  async list(@Query(Reads(ListCases)) { position, ...filter }: ListCases) {
    await this.views.reach(position, 'cases', 'people');
    return this.cases.list(filter);
  }

  @Get(':id')
  @Documented('One case, as it is or as it was known', AsKnown, example.currentCase)
  async one(
    @Param('id') id: string,
    @Query(Reads(AsKnown)) { position, ...past }: AsKnown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const caseId = idOf('case', id);
    await this.views.reach(position, 'cases', 'people');
    const asked = past.knownAt !== undefined || past.version !== undefined;
    const found = asked
      ? await this.history.caseAsKnown(`case-${caseId}`, past)
      : await this.cases.current(caseId);
    const view = found ?? notFound();
    reply.header('etag', `"${view.version}"`);
    return view;
  }

  @Get(':id/actions')
  @Documented('What may be done now, and what blocks the rest', InLanguage, example.possibleActions)
  async actions(
    @Param('id') id: string,
    @Query(Reads(InLanguage)) { lang: language = 'en' }: InLanguage,
    @Req() { actor }: Request,
  ) {
    return (
      (await this.possible.of({ category: 'case', id: idOf('case', id), actor, language })) ?? notFound()
    );
  }

  @Get(':id/diagram')
  @Header('content-type', MERMAID)
  @Documented('The case upon its definition, as a Mermaid flowchart', InLanguage, diagram)
  async diagram(
    @Param('id') id: string,
    @Query(Reads(InLanguage)) { lang: language = 'en' }: InLanguage,
    @Req() { actor }: Request,
  ) {
    return (await this.diagrams.ofCase(idOf('case', id), actor, language)) ?? notFound();
  }

  @Get(':id/timeline')
  @Documented('The legal timeline, a sentence per entry', ReadTimeline, example.timeline)
  async timeline(@Param('id') id: string, @Query(Reads(ReadTimeline)) query: ReadTimeline) {
    const { order = 'occurred', lang: language = 'en', knownAt, version } = query;
    const complete = query.complete === 'true';
    const streamId = `case-${idOf('case', id)}`;
    const entries = await this.history.timeline(streamId, { order, language, complete, knownAt, version });
    return { entries: entries.length === 0 ? notFound() : entries };
  }

  @Get(':id/events')
  @Documented('The raw history, oldest first', ReadEvents, example.events)
  async events(@Param('id') id: string, @Query(Reads(ReadEvents)) { from = 1 }: ReadEvents) {
    const events = await this.history.events(`case-${idOf('case', id)}`, from);
    return { events: events.length === 0 && from === 1 ? notFound() : events };
  }

  @Sse(':id/feed')
  @Documented('Server-sent events: each new entry as it is stored', undefined, example.feed)
  async feed(@Param('id') id: string, @Req() { headers }: Request): Promise<Observable<MessageEvent>> {
    const streamId = `case-${idOf('case', id)}`;
    if (!(await this.live.has(streamId))) notFound();
    return this.live.of(streamId, Number(headers['last-event-id'] ?? 0) || 0);
  }
}

const notFound = (): never => refuse('case/not-found', 'There is no such case, or not yet at that time');
