import type { PoolOptions } from '#event-store';
import { openFileSigner } from '#key-files';
import { openLogPool } from './log-pool.ts';
import { LogReader } from './log-reader.ts';
import { Notary, type NotaryOptions } from './notary.ts';

export interface LogOptions extends PoolOptions, Omit<NotaryOptions, 'pool' | 'signer'> {
  /** Who the log is: the first line of every checkpoint, and the name of its key. */
  readonly origin: string;
  /** Where the secret of the log's key is; made when it is not there. */
  readonly keyFile: string;
}

/** The log of one tenant: who writes it, and what it shows. */
export interface Log {
  /** Does nothing until it is run. */
  readonly notary: Notary;
  readonly reader: LogReader;
  /** Stops the notary and lets go of the connections. */
  close(): Promise<void>;
}

/** Opens the log of a tenant, whose tables and key are made on the first start. Throws `BadKeyFile`. */
export const openLog = async ({ origin, keyFile, warn, ...options }: LogOptions): Promise<Log> => {
  const signer = openFileSigner({
    file: keyFile,
    name: origin,
    use: 'note',
    setting: 'LOG_ORIGIN',
    warn,
  });
  const pool = await openLogPool(options, warn);
  const notary = new Notary({ ...options, pool, signer, warn });
  const reader = new LogReader(pool, options.tenant, options.store);
  const close = async () => {
    await notary.stop();
    await pool.end();
  };
  return { notary, reader, close };
};
