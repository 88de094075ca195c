import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Halt } from './halt.ts';
import { Term, type TermOptions } from './term.ts';

export interface NotaryOptions extends TermOptions {
  readonly pool: pg.Pool;
  readonly warn: (message: string) => void;
  readonly pollMs?: number;
}

/** With signing at once, leaves are signed well within the 5 s that docs/decisions/0011-notary.md promises. */
const POLL_MS = 1_000;
/** Belongs to the connection: who loses it is no longer the notary, and can write nothing more. */
const LOCK = `select pg_try_advisory_lock(hashtext('jejak.notary'), hashtext($1)) as locked`;
const HALT = 'update notary.log set halted_at = now(), halt = $2 where tenant = $1';

/**
 * Follows the store and notarises every event in order of position: any number of processes may run one for the same
 * log, of which one works and the others stand by. It may be killed at any time. It halts, and stays so until it is
 * started anew, when it finds what must not be signed.
 */
export class Notary {
  private readonly stopping = new AbortController();
  private running: Promise<Halt | undefined> | undefined;

  constructor(private readonly options: NotaryOptions) {}

  /** Runs until it is stopped or halts; answers why it halted, if it did. */
  run(): Promise<Halt | undefined> {
    this.running ??= this.keepOn();
    return this.running;
  }

  /** Ends after the round at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepOn(): Promise<Halt | undefined> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.lead();
      } catch (error) {
        if (error instanceof Halt) return await this.halted(error);
        const name = error instanceof Error ? error.name : typeof error;
        this.options.warn(`The notary failed (${name}) and will try again`);
      }
      await this.pause();
    }
    return undefined;
  }

  private async lead(): Promise<void> {
    const { pool, tenant } = this.options;
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ locked: boolean }>(LOCK, [tenant]);
      if (!rows[0]?.locked) return;
      const term = await Term.begin(this.options, client);
      while (!this.stopping.signal.aborted) if (!(await term.round())) await this.pause();
    } finally {
      client.release(true);
    }
  }

  private async halted(halt: Halt): Promise<Halt> {
    const { pool, tenant, warn } = this.options;
    warn(`The notary halted, and signs nothing more. ${halt.message}`);
    await pool.query(HALT, [tenant, halt.message]).catch(() => warn('That it halted could not be stored'));
    return halt;
  }

  private async pause(): Promise<void> {
    const { signal } = this.stopping;
    await sleep(this.options.pollMs ?? POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
