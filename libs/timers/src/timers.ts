import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '#event-store';
import { ClockWatch } from './clock-watch.ts';
import { type FireOptions, fireRound, nameOf } from './fire-round.ts';
import { Incidents } from './incidents.ts';
import { reconcile } from './reconcile.ts';
import { migrations } from './schema/index.ts';

export interface TimersOptions extends FireOptions {
  readonly pollMs?: number;
  /** The clock of record, by default the database's; ISO 8601. */
  readonly clock?: () => Promise<string>;
}

export interface TimersStatus {
  readonly armed: number;
  /** Due, and not fired yet. */
  readonly waiting: number;
  readonly failed: number;
  readonly clockSuspect: boolean;
}

const POLL_MS = 10_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Fires deadlines when they are due by the database's clock: at least once, with one effect. Any number of processes
 * may do so for one database. What fell due while none ran is fired at the next start, in order.
 */
export class Timers {
  readonly incidents: Incidents;
  private readonly stopping = new AbortController();
  private readonly watch = new ClockWatch();
  private running: Promise<void> | undefined;
  private reconciledAt = Number.NEGATIVE_INFINITY;

  private constructor(private readonly options: TimersOptions) {
    this.incidents = new Incidents(options.pool, options.tenant);
  }

  /** Brings the schema up to date; the event store's MUST be there. */
  static async open(options: TimersOptions): Promise<Timers> {
    await migrate(options.pool, 'timers', migrations);
    return new Timers(options);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the round at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async status(): Promise<TimersStatus> {
    const { pool, tenant } = this.options;
    const { rows } = await pool.query<Omit<TimersStatus, 'clockSuspect'>>(
      `select count(*) filter (where status = 'armed') as armed, count(*) filter (where status = 'failed') as failed,
         count(*) filter (where status = 'armed' and due_at <= clock_timestamp()) as waiting
       from jejak.deadline where tenant = $1 and status in ('armed', 'failed')`,
      [tenant],
    );
    const open = await this.incidents.open();
    const none = { armed: 0, waiting: 0, failed: 0 };
    return { ...(rows[0] ?? none), clockSuspect: open.some(({ code }) => code === 'CLOCK_SUSPECT') };
  }

  /** Fires what is due, until nothing is that this process may fire. Answers how many rungs it fired. */
  async fireDue(): Promise<number> {
    const at = await this.readClock();
    const open = await this.incidents.open();
    const inwardOnly = open.some(({ code }) => code === 'CLOCK_SUSPECT');
    let fired = 0;
    for (;;) {
      const round = await fireRound(this.options, this.incidents, { at, inwardOnly });
      fired += round;
      if (round === 0 || this.stopping.signal.aborted) return fired;
    }
  }

  /** Compares the register with the events, mends it, and raises an incident when it had to. */
  async reconcile(): Promise<void> {
    const drift = await reconcile(this.options.pool, this.options.tenant);
    if (drift.length === 0) return;
    this.options.warn(`The register of deadlines was mended in ${drift.length} places`);
    await this.incidents.raise('DEADLINE_DRIFT', '', { rungs: drift.length, first: drift[0] });
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.reconcileDaily();
        await this.fireDue();
      } catch (error) {
        this.options.warn(`The timers failed (${nameOf(error)}) and will try again`);
      }
      await sleep(this.options.pollMs ?? POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async reconcileDaily(): Promise<void> {
    const now = performance.now();
    if (now - this.reconciledAt < DAY_MS) return;
    await this.reconcile();
    this.reconciledAt = now;
  }

  private async readClock(): Promise<string> {
    const at = await (this.options.clock ?? (() => this.databaseTime()))();
    const jump = this.watch.jumped({ database: Date.parse(at), monotonic: performance.now() });
    if (jump !== 0) await this.incidents.raise('CLOCK_SUSPECT', '', { jumpedByMs: jump, at });
    return at;
  }

  private async databaseTime(): Promise<string> {
    const { rows } = await this.options.pool.query<{ now: string }>('select clock_timestamp() as now');
    return rows[0]?.now ?? '';
  }
}
