/**
 * `log` holds how far the notary has read; `entry` the leaves, word for word; `tile` each tile of hashes once, which
 * grows until it is full, so that every earlier partial tile is its beginning; `stream` the last leaf of each stream;
 * `checkpoint` all that was ever signed.
 */
const tables = `
  create schema if not exists notary;

  create table notary.log (
    tenant text collate "C" primary key,
    size bigint not null default 0,
    rescanned_at timestamptz,
    halted_at timestamptz,
    halt text
  );

  create table notary.entry (
    tenant text collate "C" not null,
    index bigint not null,
    event_id uuid not null,
    leaf text not null,
    primary key (tenant, index),
    unique (tenant, event_id)
  );

  create table notary.tile (
    tenant text collate "C" not null,
    level smallint not null,
    index bigint not null,
    bytes bytea not null,
    primary key (tenant, level, index)
  );

  create table notary.stream (
    tenant text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    hash text not null,
    primary key (tenant, stream)
  );

  create table notary.checkpoint (
    tenant text collate "C" not null,
    size bigint not null,
    root bytea not null,
    note text not null,
    signed_at timestamptz not null default now(),
    primary key (tenant, size)
  );`;

/** The log is only ever added to, as the events are; superusers included. */
const onlyGrows = `
  create function notary.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The log only grows: % on %.% was refused', tg_op, tg_table_schema, tg_table_name;
  end $$;

  create function notary.grow_only() returns trigger language plpgsql as $$
  begin
    if substring(new.bytes for length(old.bytes)) is distinct from old.bytes
      or (new.tenant, new.level, new.index) is distinct from (old.tenant, old.level, old.index) then
      raise exception 'A tile only grows: level %, index %', old.level, old.index;
    end if;
    return new;
  end $$;

  create function notary.same_tree() returns trigger language plpgsql as $$
  begin
    if (new.tenant, new.size, new.root) is distinct from (old.tenant, old.size, old.root) then
      raise exception 'A checkpoint never changes: size %', old.size;
    end if;
    return new;
  end $$;

  create trigger only_grows before update or delete or truncate on notary.entry
    for each statement execute function notary.refuse_change();
  alter table notary.entry enable always trigger only_grows;

  create trigger only_grows before update on notary.tile for each row execute function notary.grow_only();
  alter table notary.tile enable always trigger only_grows;
  create trigger never_less before delete or truncate on notary.tile
    for each statement execute function notary.refuse_change();
  alter table notary.tile enable always trigger never_less;

  create trigger same_tree before update on notary.checkpoint for each row execute function notary.same_tree();
  alter table notary.checkpoint enable always trigger same_tree;
  create trigger never_less before delete or truncate on notary.checkpoint
    for each statement execute function notary.refuse_change();
  alter table notary.checkpoint enable always trigger never_less;`;

/** The tables of the log, step by step. Released steps never change; what changes is a further step. */
export const migrations: readonly string[] = [tables, onlyGrows];
