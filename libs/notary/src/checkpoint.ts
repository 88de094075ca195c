import { HASH_SIZE, type Hash } from './merkle.ts';
import { demand } from './not-proven.ts';
import { fromBase64, fromDecimal, toBase64 } from './text.ts';

/** What a log says of itself: who it is, how many leaves it has, and their root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text of a checkpoint, to be signed as a note. */
export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** The checkpoint in a note's text. Refuses (`NotProven`) every other form. Lines that follow are passed over: they prove nothing. */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const lines = rest.at(-1) === '' && [origin, size, root, ...rest.slice(0, -1)].every((line) => line !== '');
  demand(lines, 'checkpoint/malformed', 'A checkpoint has three lines: origin, size and root');
  const checkpoint = {
    origin,
    size: fromDecimal(size, 'checkpoint/malformed', 'size of the checkpoint'),
    root: fromBase64(root, 'checkpoint/malformed', 'root of the checkpoint'),
  };
  demand(checkpoint.root.length === HASH_SIZE, 'checkpoint/malformed', 'The root is not a SHA-256 hash');
  return checkpoint;
};
