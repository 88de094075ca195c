import { Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import { needRole } from '#access';
import { Recalculations } from '#engine';
import { Timers } from '#timers';
import { Documented } from './documented.ts';
import type { Request } from './performing.ts';
import * as example from './workflow-examples.ts';

/** Who answers for the time limits of the office. */
const RESPONSIBLE = ['COO', 'DIR', 'SYS'];

/** The time limits that run, and what went wrong with them. */
@Controller('api')
export class TimersController {
  constructor(
    @Inject(Timers) private readonly timers: Timers,
    @Inject(Recalculations) private readonly recalculations: Recalculations,
  ) {}

  @Get('timers')
  @Documented('How many time limits run, wait to be fired, and failed', undefined, example.timers)
  status() {
    return this.timers.status();
  }

  @Post('timers/recalculation')
  @HttpCode(200)
  @Documented('Count running time limits anew where a calendar has changed', undefined, example.recalculation)
  recalculate(@Req() { actor }: Request) {
    needRole(actor, ['LAW', 'COO', 'SYS']);
    return this.recalculations.run(actor);
  }

  @Get('incidents')
  @Documented('What a person must look at, oldest first', undefined, example.incidents)
  async incidents() {
    return { incidents: await this.timers.incidents.open() };
  }

  @Post('incidents/:id/resolve')
  @HttpCode(200)
  @Documented('A person has looked at it: the timers go on, what failed is tried again', undefined, { id: 1 })
  async resolve(@Param('id', ParseIntPipe) id: number, @Req() { actor }: Request) {
    needRole(actor, RESPONSIBLE);
    await this.timers.incidents.resolve(id, actor.id);
    return { id };
  }
}
