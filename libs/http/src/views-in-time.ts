import { Inject, Injectable } from '@nestjs/common';
import { Projections } from '#projections';

/** A query waits this long for its view before it answers 503 `view/behind`. */
const PATIENCE_MS = 5_000;

/** Reading one's own write: waits until every projection that an answer reads has what the caller already knows. */
@Injectable()
export class ViewsInTime {
  constructor(@Inject(Projections) private readonly projections: Projections) {}

  async reach(position: number | undefined, ...projections: readonly string[]): Promise<void> {
    if (position === undefined) return;
    await Promise.all(projections.map((name) => this.projections.waitFor(name, position, PATIENCE_MS)));
  }
}
