import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Projections } from '#projections';
import { LogReader } from '#transparency-log';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Figures of this process. Labels are routes and names of views, never ids or anything a person typed. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'jejak_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly lag = this.gauge('jejak_projection_lag', 'Events that a view is behind the store');
  private readonly parked = this.gauge(
    'jejak_projection_parked',
    'Streams set aside by a view after an error',
  );

  private readonly notaryLag = this.figure('jejak_notary_lag', 'Events that the log is behind the store');
  private readonly notaryHalted = this.figure('jejak_notary_halted', '1 when the notary has halted');
  private readonly signedAt = this.figure('jejak_checkpoint_seconds', 'When the last checkpoint was signed');

  constructor(
    @Inject(Projections) private readonly projections: Projections,
    @Inject(LogReader) private readonly log: LogReader,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request. */
  count(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'unknown';
    this.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  }

  async text(): Promise<string> {
    for (const { name, lag, parked } of await this.projections.status()) {
      this.lag.set({ projection: name }, lag);
      this.parked.set({ projection: name }, parked);
    }
    const { lag, halt, signedAt } = await this.log.status();
    this.notaryLag.set(lag);
    this.notaryHalted.set(halt ? 1 : 0);
    if (signedAt) this.signedAt.set(Date.parse(signedAt) / 1000);
    return this.registry.metrics();
  }

  private figure(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }

  private gauge(name: string, help: string): Gauge<'projection'> {
    return new Gauge({ name, help, labelNames: ['projection'], registers: [this.registry] });
  }
}
