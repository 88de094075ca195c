import { Controller, Get, Header, Inject, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { needRole, Public } from '#access';
import { Uuid } from '#kernel';
import { type Flaw, LogReader } from '#transparency-log';
import { Documented } from './documented.ts';
import * as example from './log-examples.ts';
import type { Request } from './performing.ts';
import { Reads } from './reading.ts';

/** Of which event. */
class OfEvent {
  @Uuid() readonly eventId!: string;
}

const Size = (): PropertyDecorator => (target, name) => {
  for (const rule of [Type(() => Number), IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER)]) rule(target, name);
};

/** Between which sizes of the log. */
class BetweenSizes {
  @Size() readonly from!: number;
  @Size() readonly to!: number;
}

const TEXT = 'text/plain; charset=utf-8';
const AUDITORS = ['AUD'];
/** More flaws than this say nothing more. */
const SHOWN_FLAWS = 100;

/**
 * The transparency log, in the formats of C2SP. What is only hashes is for everybody, as every leaf holds something that
 * cannot be guessed; leaves themselves are for auditors.
 */
@Controller('api/log')
export class LogController {
  constructor(@Inject(LogReader) private readonly log: LogReader) {}

  @Get('checkpoint')
  @Public()
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-store')
  @Documented('The last signed checkpoint of the log', undefined, example.checkpoint)
  async checkpoint(): Promise<string> {
    return (await this.log.checkpoint()).note;
  }

  @Get('tile/entries/*')
  @ApiParam({ name: 'path', example: '000.p/1' })
  @ApiProduces('application/octet-stream')
  @Documented('Leaves, as a bundle of entries; for auditors', undefined, example.bytes)
  entries(@Param('*') path: string, @Req() request: Request): Promise<StreamableFile> {
    needRole(request.actor, AUDITORS);
    return this.bytes(`tile/entries/${path}`);
  }

  @Get('tile/:level/*')
  @Public()
  @ApiParam({ name: 'path', example: '000.p/1' })
  @ApiProduces('application/octet-stream')
  @Documented('A tile of hashes', undefined, example.bytes)
  tile(@Param('level') level: string, @Param('*') path: string): Promise<StreamableFile> {
    return this.bytes(`tile/${level}/${path}`);
  }

  @Get('proofs/inclusion')
  @Header('content-type', TEXT)
  @Documented('The proof that an event is in the log (C2SP tlog-proof)', OfEvent, example.inclusion)
  inclusion(@Query(Reads(OfEvent)) { eventId }: OfEvent): Promise<string> {
    return this.log.inclusionProof(eventId);
  }

  @Get('proofs/consistency')
  @Public()
  @Header('content-type', TEXT)
  @Documented('The hashes that show that the log only grew, a line each', BetweenSizes, example.consistency)
  async consistency(@Query(Reads(BetweenSizes)) { from, to }: BetweenSizes): Promise<string> {
    return (await this.log.consistencyProof(from, to)).map((hash) => `${hash}\n`).join('');
  }

  @Get('rescan')
  @Documented('Compares every stored event with the log; for auditors', undefined, example.rescan)
  async rescan(@Req() request: Request): Promise<{ size: number; flaws: readonly Flaw[] }> {
    needRole(request.actor, AUDITORS);
    const { size } = await this.log.checkpoint();
    const flaws: Flaw[] = [];
    for await (const found of this.log.rescan()) {
      flaws.push(...found);
      if (flaws.length >= SHOWN_FLAWS) break;
    }
    return { size, flaws: flaws.slice(0, SHOWN_FLAWS) };
  }

  private async bytes(path: string): Promise<StreamableFile> {
    return new StreamableFile(await this.log.tile(path));
  }
}
