import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#access';
import { EventStore } from '#event-store';
import { Projections } from '#projections';
import { LogReader } from '#transparency-log';
import { Documented } from './documented.ts';
import * as example from './examples.ts';
import { Metrics } from './metrics.ts';

/** For whoever keeps the process running: is it alive, can it work, how does it do? */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(LogReader) private readonly log: LogReader,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @HttpCode(200)
  @Documented('The process runs', undefined, example.live)
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Documented('Commands and views work', undefined, example.ready)
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    try {
      const head = await this.store.head();
      const projections = await this.projections.status();
      return {
        status: 'ok',
        head,
        projections: projections.map(({ name, lag, parked }) => ({ name, lag, parked })),
        notary: await this.log.status(),
      };
    } catch {
      reply.status(503); // The store says more in its own log.
      return { status: 'unavailable' };
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Documented('Figures in the Prometheus text format', undefined, example.metrics)
  figures(): Promise<string> {
    return this.metrics.text();
  }
}
