import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { Attempts, needRole } from '#access';
import { Documented } from './documented.ts';
import type { Request } from './performing.ts';
import { ListAttempts, Reads } from './reading.ts';
import * as example from './workflow-examples.ts';

/** Who looks into what others tried. */
const AUDITORS = ['AUD', 'DIR', 'DPO'];
const DEFAULT_LIMIT = 50;

/** What was tried in vain. */
@Controller('api/attempts')
export class AttemptsController {
  constructor(@Inject(Attempts) private readonly attempts: Attempts) {}

  @Get()
  @Documented('What the process or a role did not allow, newest first', ListAttempts, example.attempts)
  async list(
    @Query(Reads(ListAttempts)) { before = Number.MAX_SAFE_INTEGER, limit = DEFAULT_LIMIT }: ListAttempts,
    @Req() { actor }: Request,
  ) {
    needRole(actor, AUDITORS);
    return { attempts: await this.attempts.before(before, limit) };
  }
}
