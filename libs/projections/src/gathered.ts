import type { Stretch } from '#event-store';

/** Rests whenever the end of the log is reached, so that what is recorded meanwhile comes together in the next stretch. */
export async function* gathered(
  stretches: AsyncIterable<Stretch>,
  rest: () => Promise<void>,
): AsyncGenerator<Stretch> {
  for await (const stretch of stretches) {
    yield stretch;
    if (!stretch.more) await rest();
  }
}
