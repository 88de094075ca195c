import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { needRole } from '#access';
import { ProcessExports } from '#projections';
import { Documented } from './documented.ts';
import type { Request } from './performing.ts';
import * as example from './workflow-examples.ts';

/** Who studies how cases went. */
const ANALYSTS = ['AUD', 'DIR', 'COO'];

/** How cases went, for process mining: under pseudonyms, without anything that people wrote. */
@Controller('api/exports')
export class ExportsController {
  constructor(@Inject(ProcessExports) private readonly exports: ProcessExports) {}

  @Get('process.ocel.json')
  @Documented('All cases as an object-centric event log, OCEL 2.0', undefined, example.ocel)
  ocel(@Req() request: Request): StreamableFile {
    needRole(request.actor, ANALYSTS);
    return file(this.exports.ocel(), 'application/json', 'process.ocel.json');
  }

  @Get('process.xes')
  @ApiProduces('application/xml')
  @Documented('All cases as an event log, XES (IEEE 1849), a trace per case', undefined, example.xes)
  xes(@Req() request: Request): StreamableFile {
    needRole(request.actor, ANALYSTS);
    return file(this.exports.xes(), 'application/xml', 'process.xes');
  }
}

/** Sent piece by piece as it is written. */
const file = (text: AsyncIterable<string>, type: string, name: string): StreamableFile =>
  new StreamableFile(Readable.from(text, { objectMode: false }), {
    type,
    disposition: `attachment; filename="${name}"`,
  });
