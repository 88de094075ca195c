import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Attempts, DevelopmentIdentity, Identity, NoIdentity } from '#access';
import { TEAM_ROLES } from '#cases';
import type { Settings } from '#config';
import { startPostgres } from '#embedded-postgres';
import type { Office } from '#engine';
import { type EventStore, openPool, PostgresEventStore } from '#event-store';
import { Projections } from '#projections';
import type { TimersOptions } from '#timers';
import { type Log, openLog } from '#transparency-log';
import { type Letters, readLetters } from './letters.ts';
import { readOffice } from './office.ts';
import type { Opened } from './opened.ts';

/** What the process is made of. */
export interface Parts {
  readonly store: EventStore;
  readonly pool: ReturnType<typeof openPool>;
  readonly projections: Projections;
  readonly identity: Identity;
  readonly office: Office;
  readonly letters: Letters;
  readonly attempts: Attempts;
  readonly log: Log;
  readonly timers: Omit<TimersOptions, 'fire'>;
}

/**
 * Opens the database (the embedded one unless the settings name another), the event store and the views. What it has
 * opened is in `opened` also when it throws.
 */
export const openParts = async (settings: Settings, opened: Opened): Promise<Parts> => {
  const logger = new Logger('jejak');
  const warn = (message: string) => logger.warn(message);
  const connectionString = settings.databaseUrl ?? (await openEmbedded(settings, opened, warn));
  const { tenant, timersPollMs: pollMs } = settings;
  const store = await PostgresEventStore.open({ connectionString, tenant });
  opened.add(() => store.close());
  const pool = openPool({ connectionString });
  opened.add(() => pool.end());
  const projections = new Projections({ store, pool, warn });
  projections.start();
  opened.add(() => projections.stop());
  const log = await openLog({
    connectionString,
    tenant,
    store,
    origin: settings.logOrigin,
    keyFile: join(settings.dataDir, 'keys', 'log-key'),
    warn,
  });
  opened.add(() => log.close());
  return {
    store,
    pool,
    projections,
    identity: settings.mode === 'development' ? new DevelopmentIdentity(TEAM_ROLES) : new NoIdentity(),
    office: await readOffice(settings.definition),
    letters: readLetters(store, settings),
    log,
    attempts: await Attempts.open(pool, tenant),
    timers: { pool, tenant, pollMs, warn },
  };
};

const openEmbedded = async (
  { dataDir }: Settings,
  opened: Opened,
  log: (line: string) => void,
): Promise<string> => {
  const postgres = await startPostgres({ dataDir, log });
  opened.add(() => postgres.stop());
  return postgres.connectionString;
};
