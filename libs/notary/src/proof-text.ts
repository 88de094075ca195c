import { HASH_SIZE, type Hash } from './merkle.ts';
import { demand } from './not-proven.ts';
import { fromBase64, fromDecimal, toBase64 } from './text.ts';

/** All that shows, offline, that a leaf is in a log (C2SP tlog-proof): its index, the inclusion proof, and a signed checkpoint. */
export interface LogProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** A checkpoint as a signed note, verbatim. */
  readonly checkpoint: string;
  /** Anything else that the maker put in. Nobody has signed it. */
  readonly extra?: Uint8Array;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/** A proof as the text of a `.tlog-proof` file. */
export const writeLogProof = ({ index, hashes, checkpoint, extra }: LogProof): string => {
  const head = [
    HEADER,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
  ];
  return `${head.join('\n')}\n\n${checkpoint}`;
};

/** The proof in a text. Refuses (`NotProven`) every other form; what it says is still to be checked. */
export const parseLogProof = (text: string): LogProof => {
  const cut = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(cut, 0)).split('\n');
  demand(header === HEADER, 'proof/malformed', `The proof does not begin with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const index = lines.shift() ?? '';
  demand(index.startsWith('index '), 'proof/malformed', 'The proof does not say the index of the leaf');
  return {
    index: fromDecimal(index.slice('index '.length), 'proof/malformed', 'index of the leaf'),
    hashes: lines.map(parseHash),
    checkpoint: text.slice(cut + 2),
    ...(extra !== undefined && { extra: fromBase64(extra, 'proof/malformed', 'extra data') }),
  };
};

const parseHash = (line: string): Hash => {
  const hash = fromBase64(line, 'proof/malformed', 'hash');
  demand(hash.length === HASH_SIZE, 'proof/malformed', `A hash of the proof has ${hash.length} bytes`);
  return hash;
};
