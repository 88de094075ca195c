import {
  type Hash,
  type Note,
  type NoteSignature,
  NotProven,
  parseSignatureLine,
  verified,
  type Witness,
  writeSubmission,
} from '#notary';
import { SIZE_TYPE } from './witness.ts';

/** The consistency proof from a smaller size to that of the checkpoint. */
export type Prove = (from: number) => Promise<readonly Hash[]>;

/** A checkpoint to be signed. */
export interface Asking {
  readonly note: Note;
  /** The note verbatim. */
  readonly checkpoint: string;
  readonly size: number;
  readonly prove: Prove;
}

/**
 * What came of asking one witness. `contradicted`: what it signed before is no beginning of this checkpoint, so the log
 * was rolled back or rewritten, and whoever signs it MUST stop. `refused` and `away` say nothing against the log.
 */
export interface WitnessAnswer {
  readonly witness: string;
  readonly outcome: 'cosigned' | 'contradicted' | 'refused' | 'away';
  /** In words, for a person. */
  readonly says: string;
  /** Its own, found to be true; none unless it has cosigned. */
  readonly signatures: readonly NoteSignature[];
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** The status of a reply that never came. */
const NO_REPLY = 0;

/** One witness of a policy, asked over HTTP (C2SP tlog-witness). */
export class WitnessClient {
  /** What it is believed to have signed last; a wrong belief costs one more request. */
  private size = 0;

  constructor(
    private readonly witness: Witness,
    private readonly url: string,
    private readonly withinMs: number,
  ) {}

  async ask(asking: Asking): Promise<WitnessAnswer> {
    const first = await this.submit(asking, Math.min(this.size, asking.size));
    const last = typeof first === 'number' ? await this.submit(asking, first) : first;
    return typeof last === 'number' ? this.answer('away', `it signed size ${last} in the meantime`) : last;
  }

  /** The outcome, or the size from which the witness wants a proof instead. */
  private async submit({ note, checkpoint, size, prove }: Asking, oldSize: number) {
    const proof = await prove(oldSize);
    const { status, type, text } = await this.post(writeSubmission({ oldSize, proof, checkpoint }));
    if (status === 200) return this.signed(note, size, text);
    if (status === 409 && type === SIZE_TYPE && /^\d{1,15}\n$/.test(text)) {
      return this.sizeUnless(Number(text), oldSize, size);
    }
    if (status === 422) return this.answer('contradicted', `it answered 422 ${text.trim()}`);
    const away = status === NO_REPLY || status >= 500;
    return this.answer(away ? 'away' : 'refused', `it answered ${status} ${text.trim()}`);
  }

  private sizeUnless(stated: number, oldSize: number, size: number): WitnessAnswer | number {
    if (stated > size)
      return this.answer('contradicted', `it signed size ${stated}, and this is only ${size}`);
    if (stated === oldSize) return this.answer('contradicted', `it signed another root for size ${stated}`);
    return stated;
  }

  private signed(note: Note, size: number, lines: string): WitnessAnswer {
    const { key } = this.witness;
    try {
      const signatures = lines
        .trimEnd()
        .split('\n')
        .map(parseSignatureLine)
        .filter(({ name, keyId }) => name === key.name && keyId === key.id);
      verified({ text: note.text, signatures }, [key]);
      this.size = size;
      return { ...this.answer('cosigned', `it signed size ${size}`), signatures };
    } catch (error) {
      if (!(error instanceof NotProven)) throw error;
      return this.answer('refused', error.message);
    }
  }

  private async post(body: string): Promise<Reply> {
    const url = `${this.url.replace(/\/$/, '')}/add-checkpoint`;
    try {
      const signal = AbortSignal.timeout(this.withinMs);
      const response = await fetch(url, { method: 'POST', body, signal, redirect: 'error' });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, text: await response.text() };
    } catch (error) {
      // `fetch` hides its reason in the cause.
      const { message, cause } = error as Error;
      return { status: NO_REPLY, type: '', text: (cause as Error | undefined)?.message ?? message };
    }
  }

  private answer(outcome: WitnessAnswer['outcome'], says: string): WitnessAnswer {
    return { witness: this.witness.name, outcome, says, signatures: [] };
  }
}
