import pg from 'pg';
import { migrate, openPool, type PoolOptions } from '#event-store';
import { migrations } from './schema.ts';

const ROLE = 'jejak_notary';
/** SQLSTATE `insufficient_privilege`. */
const FORBIDDEN = '42501';

/** Nobody logs in as this role: sessions of those who own the tables take it on. It may add to the log, and delete nothing. */
const MAKE_ROLE = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${ROLE}') then create role ${ROLE} nologin; end if;
  exception when duplicate_object or unique_violation then null; -- Another process was first.
  end $$;
  do $$ begin
    if not pg_has_role(current_user, '${ROLE}', 'member') then grant ${ROLE} to current_user; end if;
  end $$;
  grant usage on schema notary to ${ROLE};
  grant select, insert, update on all tables in schema notary to ${ROLE};`;

/**
 * Connections to the tables of the log, which are brought up to date, under a role that reaches nothing else. Where no
 * role can be made, warns and keeps to the one of the connection string.
 */
export const openLogPool = async (
  options: PoolOptions,
  warn: (message: string) => void,
): Promise<pg.Pool> => {
  const owner = openPool({ ...options, maxConnections: 1 });
  try {
    await migrate(owner, 'notary', migrations);
    const role = await makeRole(owner, warn);
    return openPool(role ? { ...options, connectionString: under(role, options.connectionString) } : options);
  } finally {
    await owner.end();
  }
};

const makeRole = async (owner: pg.Pool, warn: (message: string) => void): Promise<string | undefined> => {
  try {
    await owner.query(MAKE_ROLE);
    return ROLE;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== FORBIDDEN) throw error;
    warn(`The notary works under the role that owns the events: the role ${ROLE} cannot be made here`);
    return undefined;
  }
};

const under = (role: string, connectionString: string): string => {
  const url = new URL(connectionString);
  url.searchParams.set('options', `-c role=${role}`);
  return url.href;
};
