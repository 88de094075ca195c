import { Logger } from '@nestjs/common';
import { Attempts, DevelopmentIdentity, Identity, NoIdentity } from '#access';
import { ROLES } from '#cases';
import type { Settings } from '#config';
import { startPostgres } from '#embedded-postgres';
import type { Office } from '#engine';
import { type EventStore, openPool, PostgresEventStore } from '#event-store';
import { Projections } from '#projections';
import type { TimersOptions } from '#timers';
import { type Letters, readLetters } from './letters.ts';
import { readOffice } from './office.ts';

/** What the process is made of, opened in order and closed in the opposite one. */
export interface Parts {
  readonly store: EventStore;
  readonly pool: ReturnType<typeof openPool>;
  readonly projections: Projections;
  readonly identity: Identity;
  readonly office: Office;
  readonly letters: Letters;
  readonly attempts: Attempts;
  readonly timers: Omit<TimersOptions, 'fire'>;
  close(): Promise<void>;
}

/** Opens the database (the embedded one unless the settings name another), the event store and the views. */
export const openParts = async (settings: Settings): Promise<Parts> => {
  const logger = new Logger('jejak');
  const postgres = settings.databaseUrl
    ? undefined
    : await startPostgres({ dataDir: settings.dataDir, log: (line) => logger.warn(line) });
  try {
    const connectionString = settings.databaseUrl ?? postgres?.connectionString ?? '';
    const store = await PostgresEventStore.open({ connectionString, tenant: settings.tenant });
    const pool = openPool({ connectionString });
    const projections = new Projections({ store, pool, warn: (message) => logger.warn(message) });
    projections.start();
    const close = async () => {
      await projections.stop();
      await store.close();
      await pool.end();
      await postgres?.stop();
    };
    const identity = settings.mode === 'development' ? new DevelopmentIdentity(ROLES) : new NoIdentity();
    const office = await readOffice(settings.definition);
    const letters = readLetters(store, settings);
    const attempts = await Attempts.open(pool, settings.tenant);
    const { tenant, timersPollMs: pollMs } = settings;
    const timers = { pool, tenant, pollMs, warn: (message: string) => logger.warn(message) };
    return { store, pool, projections, identity, office, letters, attempts, timers, close };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
};
