import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { needRole } from '#access';
import { Projections } from '#projections';
import { Documented } from './documented.ts';
import * as example from './examples.ts';
import type { Request } from './performing.ts';

/** Who may make the views anew. */
const KEEPERS = ['DIR', 'AUD', 'SYS'];

/** How far the views are, and making them anew. */
@Controller('api/projections')
export class ProjectionsController {
  constructor(@Inject(Projections) private readonly projections: Projections) {}

  @Get()
  @Documented('How far each view is', undefined, example.projections)
  async status() {
    return { projections: await this.projections.status() };
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @Documented('Build a view anew beside the old one, then swap', undefined, example.rebuild)
  async rebuild(@Param('name') name: string, @Req() { actor }: Request) {
    needRole(actor, KEEPERS);
    await this.projections.startRebuild(name);
    return { name, state: 'rebuilding' };
  }

  @Post(':name/retry')
  @HttpCode(200)
  @Documented('Try again the streams that were set aside', undefined, example.retry)
  async retry(@Param('name') name: string, @Req() { actor }: Request) {
    needRole(actor, KEEPERS);
    return { name, parked: await this.projections.retryParked(name) };
  }
}
