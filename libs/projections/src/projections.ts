import { refuse } from '#kernel';
import { allProjections } from './all-projections.ts';
import { Generation, type Ports } from './generation.ts';
import { type Persistence, persistently } from './persistently.ts';
import { Progress } from './progress.ts';
import type { Projection } from './projection.ts';
import { finishRebuild, requestRebuild } from './rebuild.ts';
import { runProjection } from './run-projection.ts';
import { liveSchema } from './schema.ts';
import { type ProjectionStatus, statusOf } from './status.ts';

export interface ProjectionsOptions extends Ports {
  /** Told what failed and is tried again; never with personal data. */
  readonly warn: (message: string) => void;
  readonly projections?: readonly Projection[];
}

/**
 * The views of one database, and its own injection token. A process that calls `start` keeps them up to date;
 * several may do so at once. One that does not may still ask how far they are, and wait for them.
 */
export class Projections {
  private readonly stopping = new AbortController();
  private readonly persistence: Persistence;
  private readonly progress: Progress;
  private readonly projections: readonly Projection[];
  private readonly tasks: Promise<void>[] = [];

  constructor(private readonly options: ProjectionsOptions) {
    this.persistence = { signal: this.stopping.signal, warn: options.warn };
    this.progress = new Progress(options.pool);
    this.projections = options.projections ?? allProjections;
  }

  start(): void {
    for (const projection of this.projections) {
      this.tasks.push(runProjection(projection, this.options, this.persistence, this.progress));
    }
  }

  /** Ends after the batch at hand; what was begun and not written comes again at the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.tasks);
  }

  /** How far each view is, whichever process keeps it. */
  async status(): Promise<readonly ProjectionStatus[]> {
    const head = await this.options.store.head();
    return Promise.all(this.projections.map((projection) => statusOf(this.options.pool, projection, head)));
  }

  /** Resolves when the view has the event at this position. Throws `ViewBehind` when it has not in time. */
  waitFor(name: string, position: number, timeoutMs: number): Promise<void> {
    return this.progress.waitFor(this.find(name).name, position, timeoutMs);
  }

  /**
   * Resolves when the views of one projection are sure to be built anew, even if this process dies; that goes on in
   * the background, while the old ones serve. Refuses an unknown name.
   */
  async startRebuild(name: string): Promise<void> {
    const projection = this.find(name);
    await this.request(projection);
    this.tasks.push(this.finish(projection));
  }

  /** Resolves when the new views serve, or when stopped; then the next start goes on with it. */
  async rebuild(name: string): Promise<void> {
    const projection = this.find(name);
    await this.request(projection);
    await this.finish(projection);
  }

  /** Tries the parked streams of one projection again. Resolves to how many are still parked. */
  retryParked(name: string): Promise<number> {
    return new Generation(this.find(name), liveSchema(name), this.options).retryParked();
  }

  private request(projection: Projection): Promise<void> {
    return persistently(`Asking to rebuild ${projection.name}`, this.persistence, () =>
      requestRebuild(projection, this.options),
    );
  }

  private finish(projection: Projection): Promise<void> {
    return persistently(`Rebuilding ${projection.name}`, this.persistence, () =>
      finishRebuild(projection, this.options, this.persistence.signal),
    );
  }

  private find(name: string): Projection {
    return (
      this.projections.find((projection) => projection.name === name) ??
      refuse('projection/not-found', 'There is no such projection')
    );
  }
}
