import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, EMPTY_ROOT, parseCheckpoint, parseNote } from '#notary';
import { writeDurably } from './durable-file.ts';

/** The next thing to remember about a log, if anything, and what to answer. */
export interface Turn<T> {
  /** The checkpoint, as a signed note, that is the latest from now on. */
  readonly note?: string;
  readonly answer: T;
}

/**
 * The latest checkpoint of each log that the witness has signed, one file for each. The folder belongs to one process
 * alone: two would each believe that theirs is the latest.
 */
export class SeenCheckpoints {
  private readonly queues = new Map<string, Promise<unknown>>();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<SeenCheckpoints> {
    await mkdir(folder, { recursive: true });
    return new SeenCheckpoints(folder);
  }

  /**
   * Decides on the latest checkpoint of a log, one decision after the other, so that none is taken on an outdated one.
   * Answers only when what is to be remembered is safely on disk.
   */
  async inTurn<T>(origin: string, decide: (latest: Checkpoint) => Turn<T>): Promise<T> {
    const turn = (this.queues.get(origin) ?? Promise.resolve()).then(async () => {
      const { note, answer } = decide(await this.latest(origin));
      if (note !== undefined) await writeDurably(this.fileOf(origin), note);
      return answer;
    });
    this.queues.set(
      origin,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async latest(origin: string): Promise<Checkpoint> {
    const file = this.fileOf(origin);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return { origin, size: 0, root: EMPTY_ROOT };
    try {
      return parseCheckpoint(parseNote(text).text);
    } catch (cause) {
      throw new Error(`The latest checkpoint of ${origin}, in ${file}, is damaged`, { cause });
    }
  }

  private fileOf(origin: string): string {
    return join(this.folder, `${createHash('sha256').update(origin).digest('hex')}.checkpoint`);
  }
}
