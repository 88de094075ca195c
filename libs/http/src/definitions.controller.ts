import { Controller, Get, Header, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Definitions, drawn, type Published } from '#engine';
import { refuse } from '#kernel';
import { REGISTER } from '#workflow';
import { AnyAction, Documented } from './documented.ts';
import { MERMAID } from './mermaid.ts';
import { Performing, type ReceiptAnswer, type Request } from './performing.ts';
import { InLanguage, Reads } from './reading.ts';
import * as example from './workflow-examples.ts';

/** How the organisation works: its published definitions. What is published never changes. */
@Controller('api/definitions')
export class DefinitionsController {
  constructor(
    @Inject(Definitions) private readonly definitions: Definitions,
    @Inject(Performing) private readonly performing: Performing,
  ) {}

  @Post()
  @AnyAction()
  async publish(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptAnswer> {
    const target = { category: 'definition', id: REGISTER, action: 'publishDefinition' } as const;
    const receipt = await this.performing.perform(target, request, reply);
    return { ...receipt, events: receipt.events.map((event) => ({ ...event, data: nameIn(event.data) })) };
  }

  @Get()
  @Documented('The published workflow definitions', undefined, example.definitionList)
  async list() {
    return { definitions: (await this.definitions.all()).map(listed) };
  }

  @Get(':name')
  @Documented('One definition, by id@version: as data and as it was written', undefined, example.definition)
  async one(@Param('name') name: string) {
    const published = await this.named(name);
    return { ...listed(published), definition: published.definition, text: published.text };
  }

  @Get(':name/diagram')
  @Header('content-type', MERMAID)
  @Documented('One definition as the text of a Mermaid flowchart', InLanguage, example.diagram)
  async diagram(
    @Param('name') name: string,
    @Query(Reads(InLanguage)) { lang: language = 'en' }: InLanguage,
  ) {
    return drawn((await this.named(name)).definition, language);
  }

  private named(name: string): Promise<Published> {
    const [, id, version] = /^([a-z][a-z0-9-]*)@([1-9]\d*)$/.exec(name) ?? [];
    return id && version
      ? this.definitions.exactly(id, Number(version))
      : refuse('definition/not-found', 'Name a definition by id and version, such as advocacy@1');
  }
}

/** What was published is not repeated to whoever sent it: only how it is now called. */
const nameIn = ({ definitionId, number, hash }: ReceiptAnswer['events'][number]['data']) => ({
  definitionId,
  number,
  hash,
});

const listed = ({ id, version, hash, definition, publishedAt, publishedBy }: Published) => ({
  id,
  version,
  hash,
  title: definition.title,
  publishedAt,
  publishedBy,
});
