import type pg from 'pg';
import type { EventStore } from '#event-store';
import type { NoteSigner } from '#notary';
import { lastCheckpoint, type SignedCheckpoint, signCheckpoint } from './checkpoints.ts';
import { type Flaw, Halt } from './halt.ts';
import { addToLog } from './log-writer.ts';
import { rescan } from './rescan.ts';

/** What a notary works with, whoever runs it. */
export interface TermOptions {
  readonly tenant: string;
  /** What is notarised: events as they are stored, with their personal parts sealed. */
  readonly store: EventStore;
  /** The key of the log; its name is the log's origin. */
  readonly signer: NoteSigner;
  /** Told of every checkpoint once it is stored; the log goes on when it has answered. It MUST NOT throw. */
  readonly afterSigning?: (signed: SignedCheckpoint) => Promise<void>;
}

const BATCH = 1_000;
/** While there is more to read than fits a batch, a checkpoint is signed this often all the same. */
const SIGN_EVERY_MS = 4_000;
const DAY_MS = 24 * 3_600_000;

const BEGIN = `insert into notary.log (tenant) values ($1)
  on conflict (tenant) do update set halted_at = null, halt = null
  returning size, rescanned_at as "rescannedAt"`;
const RESCANNED = 'update notary.log set rescanned_at = now() where tenant = $1';

/** The work of the one notary of a log, from when it has the lock of its connection until it loses it. */
export class Term {
  private scan: AsyncGenerator<readonly Flaw[]> | undefined;

  private constructor(
    private readonly options: TermOptions,
    private readonly client: pg.PoolClient,
    private size: number,
    private rescannedAt: number,
    private signed: SignedCheckpoint | undefined,
  ) {}

  /** Takes up the log where the last one left it. The client MUST hold the lock. */
  static async begin(options: TermOptions, client: pg.PoolClient): Promise<Term> {
    const { rows } = await client.query<{ size: number; rescannedAt: string | null }>(BEGIN, [
      options.tenant,
    ]);
    const { size = 0, rescannedAt } = rows[0] ?? {};
    const signed = await lastCheckpoint(client, options.tenant);
    return new Term(options, client, size, rescannedAt ? Date.parse(rescannedAt) : 0, signed);
  }

  /**
   * Adds what is new, signs when it is time, and compares a piece of store and log while a comparison is due. Answers
   * whether there may be more to do at once. Throws `Halt`.
   */
  async round(): Promise<boolean> {
    const { store, tenant } = this.options;
    const events = await store.readAll(this.size, BATCH);
    if (events.length === 0) await this.checkHead();
    else await addToLog(this.client, tenant, this.size, events);
    this.size += events.length;
    const more = events.length === BATCH;
    if (this.isToSign(more)) await this.sign();
    await this.rescanOn();
    return more;
  }

  private isToSign(more: boolean): boolean {
    if (!this.signed) return true;
    const age = Date.now() - Date.parse(this.signed.signedAt);
    if (this.signed.size === this.size) return age > DAY_MS;
    return !more || age > SIGN_EVERY_MS;
  }

  private async sign(): Promise<void> {
    const { tenant, signer, afterSigning } = this.options;
    this.signed = await signCheckpoint(this.client, tenant, signer, this.size);
    await afterSigning?.(this.signed);
  }

  private async checkHead(): Promise<void> {
    const head = await this.options.store.head();
    if (head >= this.size) return;
    throw new Halt({
      code: 'STORE_SHORTER',
      index: head,
      message: `store shorter than log (${this.size} leaves)`,
    });
  }

  /** A piece in each round, so that new events do not wait for it. */
  private async rescanOn(): Promise<void> {
    if (!this.scan && Date.now() - this.rescannedAt < DAY_MS) return;
    const { tenant, store } = this.options;
    this.scan ??= rescan(this.client, tenant, store);
    const { value, done } = await this.scan.next();
    const [flaw] = value ?? [];
    if (flaw) throw new Halt(flaw);
    if (!done) return;
    this.scan = undefined;
    this.rescannedAt = Date.now();
    await this.client.query(RESCANNED, [tenant]);
  }
}
