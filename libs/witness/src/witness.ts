import {
  type Checkpoint,
  checkConsistency,
  cosign,
  type Note,
  type NoteKey,
  type NoteSigner,
  NotProven,
  parseCheckpoint,
  parseNote,
  parseSubmission,
  type Submission,
  signatureLine,
  verified,
  withSignature,
  writeNote,
} from '#notary';
import type { SeenCheckpoints, Turn } from './seen-checkpoints.ts';

/** What the witness says over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/** The media type of a size that the witness states (C2SP tlog-witness). */
export const SIZE_TYPE = 'text/x.tlog.size';

/** Signs checkpoints of the logs it knows, each only when it continues the one before (C2SP tlog-witness). */
export class Witness {
  constructor(
    private readonly signer: NoteSigner,
    private readonly logs: readonly NoteKey[],
    private readonly seen: SeenCheckpoints,
    private readonly now: () => number = Date.now,
  ) {}

  /** The answer to the body of an `add-checkpoint` request. When it is 200, the checkpoint is on disk. */
  async addCheckpoint(body: Uint8Array): Promise<Answer> {
    try {
      const submission = parseSubmission(textOf(body));
      const note = parseNote(submission.checkpoint);
      const checkpoint = parseCheckpoint(note.text);
      const { origin, size } = checkpoint;
      const keys = this.logs.filter(({ name }) => name === origin);
      if (keys.length === 0) return refused(404, `This witness does not know the log ${origin}`);
      const signed = signedBy(note, keys);
      if (submission.oldSize > size)
        return refused(400, `The old size ${submission.oldSize} is above ${size}`);
      return await this.seen.inTurn(origin, (latest) => this.judge(submission, signed, checkpoint, latest));
    } catch (error) {
      if (!(error instanceof NotProven)) throw error;
      return refused(STATUS_OF.get(error.code) ?? 400, error.message);
    }
  }

  private judge(
    { oldSize, proof }: Submission,
    signed: Note,
    checkpoint: Checkpoint,
    latest: Checkpoint,
  ): Turn<Answer> {
    const { size, root } = checkpoint;
    const sameSize = size === latest.size;
    if (oldSize !== latest.size || (sameSize && Buffer.compare(root, latest.root) !== 0)) {
      return { answer: { status: 409, body: `${latest.size}\n`, type: SIZE_TYPE } };
    }
    checkConsistency({ from: oldSize, to: size, fromRoot: latest.root, toRoot: root, proof });
    const signature = cosign(this.signer, signed.text, Math.floor(this.now() / 1000));
    return {
      note: writeNote(withSignature(signed, signature)),
      answer: { status: 200, body: `${signatureLine(signature)}\n` },
    };
  }
}

const STATUS_OF: ReadonlyMap<NotProven['code'], number> = new Map([
  ['note/unsigned', 403],
  ['note/false-signature', 403],
  ['proof/false', 422],
]);

const refused = (status: number, reason: string): Answer => ({ status, body: `${reason}\n` });

const textOf = (body: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new NotProven('submission/malformed', 'The submission is not in UTF-8');
  }
};

/** The note with the signatures of these keys alone, each once: others could be many, and mean nothing here. */
const signedBy = (note: Note, keys: readonly NoteKey[]): Note => {
  const found = verified(note, keys);
  return note.signatures
    .filter(({ name, keyId }) => found.some(({ key }) => key.name === name && key.id === keyId))
    .reduce(withSignature, { text: note.text, signatures: [] });
};
