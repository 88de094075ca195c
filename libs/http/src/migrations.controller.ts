import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { needRole } from '#access';
import { Migrations } from '#engine';
import { AnyAction, Documented } from './documented.ts';
import * as example from './migration-examples.ts';
import { idOf, Performing, type ReceiptAnswer, type Request } from './performing.ts';
import { ListMoves, Reads } from './reading.ts';

/** Who may have an approved plan carried out. */
const RESPONSIBLE = ['COO', 'DIR', 'SYS'];
const DEFAULT_LIMIT = 50;

/** Moving running cases from one published definition to another: planned, looked at, approved by two, carried out. */
@Controller('api/migrations')
export class MigrationsController {
  constructor(
    @Inject(Migrations) private readonly migrations: Migrations,
    @Inject(Performing) private readonly performing: Performing,
  ) {}

  @Post()
  @AnyAction()
  plan(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReceiptAnswer> {
    return this.performing.begin('migration', request, reply);
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
    const target = { category: 'migration', id: idOf('migration', id), action } as const;
    return this.performing.perform(target, request, reply);
  }

  @Get(':id')
  @Documented('A plan to move cases, who approved it, and what is wrong with it', undefined, example.plan)
  one(@Param('id') id: string) {
    return this.migrations.one(idOf('migration', id));
  }

  @Get(':id/dry-run')
  @Documented('What the plan would do to each case; nothing is stored', ListMoves, example.dryRun)
  dryRun(@Param('id') id: string, @Query(Reads(ListMoves)) { cursor, limit = DEFAULT_LIMIT }: ListMoves) {
    return this.migrations.dryRun(idOf('migration', id), {
      limit,
      ...(cursor !== undefined && { after: idOf('case', cursor) }),
    });
  }

  @Post(':id/run')
  @HttpCode(200)
  @Documented('Move every case for which that is safe; may be repeated', undefined, example.run)
  run(@Param('id') id: string, @Req() { actor }: Request) {
    needRole(actor, RESPONSIBLE);
    return this.migrations.run(idOf('migration', id), actor.id);
  }
}
