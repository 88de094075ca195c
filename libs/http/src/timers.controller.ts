import { Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import { refuse } from '#kernel';
import { Timers } from '#timers';
import { Documented } from './documented.ts';
import type { Request } from './performing.ts';
import * as example from './workflow-examples.ts';

/** Who answers for the time limits of the office. */
const RESPONSIBLE = ['COO', 'DIR', 'SYS'];

/** The time limits that run, and what went wrong with them. */
@Controller('api')
export class TimersController {
  constructor(@Inject(Timers) private readonly timers: Timers) {}

  @Get('timers')
  @Documented('How many time limits run, wait to be fired, and failed', undefined, example.timers)
  status() {
    return this.timers.status();
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
    if (!RESPONSIBLE.includes(actor.role)) {
      refuse('access/role', `The role ${actor.role} may not; these may: ${RESPONSIBLE.join(', ')}`);
    }
    await this.timers.incidents.resolve(id, actor.id);
    return { id };
  }
}
