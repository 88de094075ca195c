/** The schema of the key vault, step by step. Released steps never change. */
export const migrations: readonly string[] = [
  `create schema keyvault;

   create table keyvault.key (
     tenant text collate "C" not null,
     scope text collate "C" not null,
     version integer not null check (version >= 1),
     wrapped_dek bytea,
     kek_id text collate "C",
     state text not null default 'live' check (state in ('live', 'destroyed')),
     destroyed_at timestamptz,
     primary key (tenant, scope, version),
     check ((state = 'live') = (wrapped_dek is not null)),
     check ((state = 'live') = (kek_id is not null)),
     check ((state = 'destroyed') = (destroyed_at is not null))
   );
   create index by_master_key on keyvault.key (tenant, kek_id);

   create function keyvault.refuse_revival() returns trigger language plpgsql as $$
   begin
     raise exception 'a destroyed key never comes back, and a key is destroyed rather than deleted';
   end $$;
   create trigger destroyed_for_good before update on keyvault.key
     for each row when (old.state = 'destroyed') execute function keyvault.refuse_revival();
   create trigger never_deleted before delete or truncate on keyvault.key
     for each statement execute function keyvault.refuse_revival();

   -- Version 1 is taken first: whoever adds a version holds it, so that none is added unseen.
   create function keyvault.destroy(in_tenant text, in_scope text) returns void language plpgsql as $$
   begin
     insert into keyvault.key (tenant, scope, version, state, destroyed_at)
       values (in_tenant, in_scope, 1, 'destroyed', clock_timestamp())
       on conflict (tenant, scope, version) do update
         set state = 'destroyed', destroyed_at = excluded.destroyed_at, wrapped_dek = null, kek_id = null
         where key.state = 'live';
     update keyvault.key
       set state = 'destroyed', destroyed_at = clock_timestamp(), wrapped_dek = null, kek_id = null
       where tenant = in_tenant and scope = in_scope and state = 'live';
   end $$;`,
];
