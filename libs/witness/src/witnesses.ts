import {
  checkPolicy,
  checkSigned,
  type Note,
  NotProven,
  type Policy,
  parseNote,
  withSignature,
  writeNote,
} from '#notary';
import { type Prove, type WitnessAnswer, WitnessClient } from './witness-client.ts';

/** A checkpoint after all witnesses were asked. */
export interface Witnessed {
  /** The signed note, with the cosignatures that came in. */
  readonly note: string;
  /** Whether the quorum of the policy is met. */
  readonly met: boolean;
  readonly answers: readonly WitnessAnswer[];
}

const WITHIN_MS = 10_000;

/** The witnesses of a policy, as seen by the log that they watch. */
export class Witnesses {
  private readonly clients: readonly WitnessClient[];

  /** Those witnesses of the policy are asked that have an address there, and are given so long to answer. */
  constructor(
    private readonly policy: Policy,
    withinMs = WITHIN_MS,
  ) {
    this.clients = policy.witnesses.flatMap((witness) =>
      witness.url === undefined ? [] : [new WitnessClient(witness, witness.url, withinMs)],
    );
  }

  /**
   * Asks every witness for its cosignature of a checkpoint, a signed note, all at once. Never fails because of a
   * witness; throws `NotProven` when no log of the policy has signed the note.
   */
  async cosign(checkpoint: string, prove: Prove): Promise<Witnessed> {
    const note = parseNote(checkpoint);
    const { size } = checkSigned(note, this.policy).checkpoint;
    const asking = { note, checkpoint, size, prove };
    const answers = await Promise.all(this.clients.map((client) => client.ask(asking)));
    const cosigned = answers.flatMap(({ signatures }) => signatures).reduce(withSignature, note);
    return { note: writeNote(cosigned), met: this.isMet(cosigned), answers };
  }

  private isMet(note: Note): boolean {
    try {
      checkPolicy(note, this.policy);
      return true;
    } catch (error) {
      if (error instanceof NotProven && error.code === 'policy/unmet') return false;
      throw error;
    }
  }
}
