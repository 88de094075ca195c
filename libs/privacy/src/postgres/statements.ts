import type { WrappedKey } from '../master-keys.ts';

/** A row of `keyvault.key`; a destroyed one has lost its key. */
export interface KeyRow {
  readonly scope: string;
  readonly version: number;
  readonly wrapped: Buffer | null;
  readonly kekId: string | null;
}

/** A row whose key is there. */
export type LiveRow = KeyRow & WrappedKey;

export const KEYS = `
  select scope, version, wrapped_dek as wrapped, kek_id as "kekId" from keyvault.key
  where tenant = $1 and scope = any($2::text[])`;

/** In order of scope, so that two writers do not wait for each other. */
export const CREATE = `
  insert into keyvault.key (tenant, scope, version, wrapped_dek, kek_id)
  select $1, f.scope, 1, f.wrapped, f.kek_id
  from unnest($2::text[], $3::bytea[], $4::text[]) as f (scope, wrapped, kek_id) order by f.scope
  on conflict do nothing`;

/** A second writer at the same time finds the version taken: one further version is enough. */
export const RENEW = `
  insert into keyvault.key (tenant, scope, version, wrapped_dek, kek_id)
  select first.tenant, first.scope,
    (select max(version) + 1 from keyvault.key newest where newest.tenant = $1 and newest.scope = $2), $3, $4
  from keyvault.key first
  where first.tenant = $1 and first.scope = $2 and first.version = 1 and first.state = 'live'
  for update of first
  on conflict do nothing`;

export const DESTROY = 'select keyvault.destroy($1, $2)';

export const WRAPPED_BY_ANOTHER = `
  select scope, version, wrapped_dek as wrapped, kek_id as "kekId" from keyvault.key
  where tenant = $1 and kek_id <> $2 limit $3`;

/** Leaves alone what was destroyed or wrapped anew meanwhile. */
export const REWRAP = `
  update keyvault.key k set wrapped_dek = f.wrapped, kek_id = f.kek_id
  from unnest($2::text[], $3::integer[], $4::text[], $5::bytea[], $6::text[])
    as f (scope, version, old_kek_id, wrapped, kek_id)
  where k.tenant = $1 and k.scope = f.scope and k.version = f.version and k.kek_id = f.old_kek_id`;

export const MASTER_KEYS = `
  select distinct kek_id as "kekId" from keyvault.key where tenant = $1 and kek_id is not null`;
