import { Inject, Injectable } from '@nestjs/common';
import { Projections } from '#projections';

/** A query waits this long for its view before it answers 503 `view/behind`. */
const PATIENCE_MS = 5_000;

/** Reading one's own write: waits until a view has what the caller already knows. */
@Injectable()
export class ViewsInTime {
  constructor(@Inject(Projections) private readonly projections: Projections) {}

  async reach(projection: string, position: number | undefined): Promise<void> {
    if (position !== undefined) await this.projections.waitFor(projection, position, PATIENCE_MS);
  }
}
